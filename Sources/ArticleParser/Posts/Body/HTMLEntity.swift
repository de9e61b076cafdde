/// A character reference: `&amp;`, `&#8212;`, `&#x4E2D;`, or one of the old names without a `;`.
struct HTMLEntity {
  var scalars: [UInt32]
  var end: Int

  /// The reference whose `&` stands at `start`; `nil` where the mark stands for itself.
  init?(_ bytes: TextBytes, at start: Int, end limit: Int) {
    guard start + 2 < limit else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      self.init(numeric: bytes, at: start + 2, limit: limit)
    } else {
      self.init(named: bytes, at: start + 1, limit: limit)
    }
  }

  private init?(named bytes: TextBytes, at start: Int, limit: Int) {
    var stop = start
    while stop < limit, stop - start < 32, HTMLTag.isNameByte(bytes[stop]) { stop += 1 }
    guard stop > start else { return nil }
    if stop < limit, bytes[stop] == UInt8(ascii: ";"),
      let scalars = HTMLEntityTable.scalars(bytes[start..<stop])
    {
      self.scalars = scalars
      end = stop + 1
      return
    }
    for length in stride(from: min(stop - start, 6), through: 2, by: -1) {
      let name = bytes[start..<(start + length)]
      guard let scalars = HTMLEntityTable.scalars(withoutSemicolon: name) else { continue }
      self.scalars = scalars
      end = start + length
      return
    }
    return nil
  }

  private init?(numeric bytes: TextBytes, at start: Int, limit: Int) {
    var stop = start
    let isHexadecimal = start < limit && bytes[start] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { stop += 1 }
    let digits = stop
    var number: UInt32 = 0
    while stop < limit, let digit = Self.digit(bytes[stop], isHexadecimal) {
      number = min(number &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
      stop += 1
    }
    guard stop > digits else { return nil }
    scalars = [Self.standing(for: number)]
    end = stop < limit && bytes[stop] == UInt8(ascii: ";") ? stop + 1 : stop
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte - 87)
    case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte - 55)
    default: nil
    }
  }

  /// HTML reads numbers 128 to 159 as windows-1252 and those of no character as U+FFFD.
  private static func standing(for number: UInt32) -> UInt32 {
    if (0x80..<0xA0).contains(number) {
      let scalar = windows1252[Int(number - 0x80)]
      return scalar == 0 ? number : scalar
    }
    return number == 0 || Unicode.Scalar(number) == nil ? 0xFFFD : number
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
