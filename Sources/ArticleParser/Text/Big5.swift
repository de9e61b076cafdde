/// Decodes Big5 with the characters of Hong Kong's HKSCS.
enum Big5 {
  /// The text in UTF-8, or `nil` at the first sequence that is none.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    var output = DecodedOutput(capacity: bytes.count)
    return decode(bytes, into: &output) { _ in false } ? output.bytes : nil
  }

  /// The text in UTF-8 with U+FFFD for each byte that starts no sequence, and where the first stands.
  static func decodeMending(_ bytes: [UInt8]) -> (text: [UInt8], firstReplacement: Int?) {
    var output = DecodedOutput(capacity: bytes.count)
    _ = decode(bytes, into: &output) { $0.replace() }
    return (output.bytes, output.firstReplacement)
  }

  private static func decode(
    _ bytes: [UInt8], into output: inout DecodedOutput, mend: (inout DecodedOutput) -> Bool
  ) -> Bool {
    var position = 0
    while position < bytes.count {
      let lead = bytes[position]
      if lead < 0x80 {
        output.append(ascii: lead)
        position += 1
      } else if position + 1 < bytes.count, append(lead, bytes[position + 1], to: &output) {
        position += 2
      } else {
        guard mend(&output) else { return false }
        position += 1
      }
    }
    return true
  }

  private static func append(
    _ lead: UInt8, _ trail: UInt8, to output: inout DecodedOutput
  ) -> Bool {
    guard (0x87...0xFE).contains(lead),
      (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail)
    else { return false }
    if let pair = pairs[UInt16(lead) << 8 | UInt16(trail)] {
      output.append(pair.0)
      output.append(pair.1)
      return true
    }
    let column = trail < 0x7F ? Int(trail) - 0x40 : Int(trail) - 0xA1 + 63
    let scalar = table[(Int(lead) - 0x87) * 157 + column]
    guard scalar != 0xFFFD else { return false }
    output.append(scalar)
    return true
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
