/// Decodes Big5 with the characters of Hong Kong's HKSCS.
enum Big5: MultibyteEncoding {
  static func append(_ bytes: [UInt8], at position: Int, to output: inout DecodedOutput) -> Int? {
    guard position + 1 < bytes.count else { return nil }
    let lead = bytes[position]
    let trail = bytes[position + 1]
    guard (0x87...0xFE).contains(lead),
      (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail)
    else { return nil }
    if let pair = pairs[UInt16(lead) << 8 | UInt16(trail)] {
      output.append(pair.0)
      output.append(pair.1)
      return 2
    }
    let column = trail < 0x7F ? Int(trail) - 0x40 : Int(trail) - 0xA1 + 63
    let scalar = table[(Int(lead) - 0x87) * 157 + column]
    guard scalar != 0xFFFD else { return nil }
    output.append(scalar)
    return 2
  }

  /// The four codes that stand for a letter and a combining mark.
  private static let pairs: [UInt16: (UInt32, UInt32)] = [
    0x8862: (0xCA, 0x304), 0x8864: (0xCA, 0x30C), 0x88A3: (0xEA, 0x304), 0x88A5: (0xEA, 0x30C),
  ]

  /// 157 characters for each lead byte.
  private static let table: [UInt32] = {
    var table: [UInt32] = []
    table.reserveCapacity(120 * 157)
    for scalar in Big5Table.rows.unicodeScalars where scalar != "\n" { table.append(scalar.value) }
    // Keeps every lead byte inside the table whatever the generated rows hold.
    while table.count < 120 * 157 { table.append(0xFFFD) }
    return table
  }()
}
