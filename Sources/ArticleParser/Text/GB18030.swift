/// Decodes GB18030, which holds GBK and GB2312.
///
/// User-defined areas and the four-byte codes are computed; see the standard's annexes D and E.
enum GB18030: MultibyteEncoding {
  static func append(_ bytes: [UInt8], at position: Int, to output: inout DecodedOutput) -> Int? {
    guard let (scalar, width) = character(bytes, at: position) else { return nil }
    output.append(scalar)
    return width
  }

  private static func character(_ bytes: [UInt8], at position: Int) -> (UInt32, width: Int)? {
    let lead = bytes[position]
    guard (0x81...0xFE).contains(lead), position + 1 < bytes.count else { return nil }
    let trail = bytes[position + 1]
    if (0x30...0x39).contains(trail) { return fourByteCharacter(bytes, at: position) }
    guard (0x40...0xFE).contains(trail), trail != 0x7F else { return nil }
    let column = Int(trail) - 0x40 - (trail > 0x7F ? 1 : 0)
    let scalar = UInt32(table[(Int(lead) - 0x81) * 190 + column])
    return scalar == 0xFFFD ? nil : (scalar, 2)
  }

  private static func fourByteCharacter(
    _ bytes: [UInt8], at position: Int
  ) -> (UInt32, width: Int)? {
    guard position + 3 < bytes.count, (0x81...0xFE).contains(bytes[position + 2]),
      (0x30...0x39).contains(bytes[position + 3])
    else { return nil }
    let digits = (0..<4).map { Int(bytes[position + $0]) }
    let pointer =
      (((digits[0] - 0x81) * 10 + digits[1] - 0x30) * 126 + digits[2] - 0x81) * 10 + digits[3]
      - 0x30
    if pointer < fourByteTable.count { return (UInt32(fourByteTable[pointer]), 4) }
    let supplementary = pointer - 189_000
    guard (0..<0x10_0000).contains(supplementary) else { return nil }
    return (UInt32(supplementary + 0x1_0000), 4)
  }

  /// The two-byte characters, 190 for each lead byte.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0xFFFD, count: 126 * 190)
    for (row, line) in GB18030Table.rows.split(separator: "\n").enumerated() {
      let lead = row + 0x81
      var column = (0xA1...0xA7).contains(lead) ? 96 : 0
      for scalar in line.unicodeScalars where column < 190 {
        table[row * 190 + column] = UInt16(truncatingIfNeeded: scalar.value)
        column += 1
      }
      if let start = userDefinedStart(lead) {
        let (columns, first) = start
        for index in columns {
          table[row * 190 + index] = UInt16(first + index - columns.lowerBound)
        }
      }
    }
    return table
  }()

  /// The columns of a lead byte's user-defined characters and the first of them.
  private static func userDefinedStart(_ lead: Int) -> (Range<Int>, Int)? {
    switch lead {
    case 0xAA...0xAF: (96..<190, 0xE000 + (lead - 0xAA) * 94)
    case 0xF8...0xFE: (96..<190, 0xE234 + (lead - 0xF8) * 94)
    case 0xA1...0xA7: (0..<96, 0xE4C6 + (lead - 0xA1) * 96)
    default: nil
    }
  }

  /// All other code points of the first plane, in their order.
  private static let fourByteTable: [UInt16] = {
    var isTwoByte = [Bool](repeating: false, count: 0x1_0000)
    for scalar in table where scalar != 0xFFFD { isTwoByte[Int(scalar)] = true }
    return (0x80...0xFFFF).filter { !isTwoByte[$0] && !(0xD800...0xDFFF).contains($0) }
      .map { UInt16($0) }
  }()
}
