/// The day, and where one is given the time, that a post was written or published at.
///
/// Forms: `2009-6-24`, `2009/06/24`, `2009年6月24日`, `20090624`, `24 Jun 2009`, `Jun 24, 2009`, each
/// with a time and an offset or without. Nothing is converted: the day is the one written, and it
/// stands where the time behind it is none.
struct PostDate: Equatable {
  /// `YYYY-MM-DD`.
  var day: String
  /// RFC 3339 where a time is given; without an offset where none is written.
  var published: String?

  /// Reads the whole text; `nil` where it is no date of the calendar.
  init?(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    guard let (year, month, day) = scanner.date(), Self.exists(year, month, day),
      !scanner.isDigit
    else { return nil }
    var written: [UInt8] = []
    written.reserveCapacity(32)
    written.append(decimal: year, width: 4)
    written.append(UInt8(ascii: "-"))
    written.append(decimal: month)
    written.append(UInt8(ascii: "-"))
    written.append(decimal: day)
    self.day = String(decoding: written, as: UTF8.self)
    written.append(UInt8(ascii: "T"))
    if scanner.appendTime(to: &written) {
      published = String(decoding: written, as: UTF8.self)
    }
  }

  /// The day that a Jekyll file's name starts with.
  init?(fileName: Substring) {
    let parts = fileName.utf8.split(
      separator: UInt8(ascii: "-"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].count == 4,
      let date = PostDate(String(fileName[..<parts[2].endIndex]))
    else { return nil }
    self = date
  }

  private static func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }
}

extension [UInt8] {
  /// Adds a number with zeros before it.
  fileprivate mutating func append(decimal number: Int, width: Int = 2) {
    if width > 1 { append(decimal: number / 10, width: width - 1) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension PostDate {
  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    private var isAtEnd: Bool {
      bytes[min(position, bytes.count)...].allSatisfy { $0 == UInt8(ascii: " ") }
    }

    mutating func date() -> (Int, Int, Int)? {
      skip(" ")
      if let word = word() {
        // `Wed, 24 Jun 2009` or `Jun 24, 2009`.
        skip(" ,")
        guard let month = Self.month(word) else { return dayMonthYear() }
        guard let day = number(upTo: 2) else { return nil }
        skip(" ,stndrh")
        return number(upTo: 4).map { ($0, month, day) }
      }
      let start = position
      guard let first = number(upTo: 8) else { return nil }
      switch position - start {
      case 8: return (first / 10000, first / 100 % 100, first % 100)
      case 4: return monthAndDay(ofYear: first)
      default:
        position = start
        return dayMonthYear()
      }
    }

    private mutating func monthAndDay(ofYear year: Int) -> (Int, Int, Int)? {
      guard passSeparator() || pass("年"), let month = number(upTo: 2),
        passSeparator() || pass("月"), let day = number(upTo: 2)
      else { return nil }
      _ = pass("日") || pass("号")
      return (year, month, day)
    }

    private mutating func dayMonthYear() -> (Int, Int, Int)? {
      guard let day = number(upTo: 2) else { return nil }
      skip(" -")
      guard let name = word(), let month = Self.month(name) else { return nil }
      skip(" -,.")
      return number(upTo: 4).map { ($0, month, day) }
    }

    /// Writes the time as RFC 3339 has it; `false` where none or no valid one follows to the end.
    mutating func appendTime(to text: inout [UInt8]) -> Bool {
      if !pass("T"), !pass("t") { skip(" ,") }
      guard let hour = number(upTo: 2), hour < 24, pass(":") || pass("："),
        let minute = number(upTo: 2), minute < 60
      else { return false }
      text.append(decimal: hour)
      text.append(UInt8(ascii: ":"))
      text.append(decimal: minute)
      text.append(UInt8(ascii: ":"))
      if pass(":") || pass("：") {
        guard let second = number(upTo: 2), second <= 60 else { return false }
        text.append(decimal: second)
        appendFraction(to: &text)
      } else {
        text.append(decimal: 0)
      }
      skip(" ")
      return appendOffset(to: &text) && isAtEnd
    }

    private mutating func appendFraction(to text: inout [UInt8]) {
      let start = position
      guard pass(".") else { return }
      let digits = position
      while isDigit { position += 1 }
      if position == digits {
        position = start
      } else {
        text.append(contentsOf: bytes[start..<position])
      }
    }

    /// Writes the offset as `+08:00` or `Z`, nothing where none is written or a name does not tell
    /// one; `false` where it is none of a clock.
    private mutating func appendOffset(to text: inout [UInt8]) -> Bool {
      if let name = word() {
        if ["Z", "UTC", "GMT"].contains(name.uppercased()) { text.append(UInt8(ascii: "Z")) }
        return true
      }
      guard position < bytes.count else { return true }
      let sign = bytes[position]
      guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return true }
      position += 1
      let start = position
      guard var hour = number(upTo: 4) else { return false }
      var minute = 0
      if position - start > 2 {
        (hour, minute) = (hour / 100, hour % 100)
      } else if pass(":") {
        guard let written = number(upTo: 2) else { return false }
        minute = written
      }
      guard hour < 24, minute < 60 else { return false }
      text.append(sign)
      text.append(decimal: hour)
      text.append(UInt8(ascii: ":"))
      text.append(decimal: minute)
      return true
    }

    var isDigit: Bool {
      position < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    }

    private mutating func number(upTo digits: Int) -> Int? {
      let start = position
      var value = 0
      while isDigit, position - start < digits {
        value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
        position += 1
      }
      return position > start ? value : nil
    }

    private mutating func word() -> String? {
      let start = position
      while position < bytes.count, HTMLTag.isLetter(bytes[position]) {
        position += 1
      }
      return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
    }

    private mutating func skip(_ marks: StaticString) {
      let marks = UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount)
      while position < bytes.count, marks.contains(bytes[position]) { position += 1 }
    }

    private mutating func passSeparator() -> Bool { pass("-") || pass("/") || pass(".") }

    private mutating func pass(_ mark: StaticString) -> Bool {
      let count = mark.utf8CodeUnitCount
      guard position + count <= bytes.count else { return false }
      for offset in 0..<count where bytes[position + offset] != mark.utf8Start[offset] {
        return false
      }
      position += count
      return true
    }

    private static func month(_ name: String) -> Int? {
      let names = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
      ]
      return names.firstIndex(of: String(name.lowercased().prefix(3))).map { $0 + 1 }
    }
  }
}
