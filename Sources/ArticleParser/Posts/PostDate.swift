/// The day, and where one is given the time, that a post was written or published at.
///
/// Forms: `2009-6-24`, `2009/06/24`, `2009年6月24日`, `20090624`, `24 Jun 2009`, `Jun 24, 2009`, each
/// with a time and an offset or without. Nothing is converted: the day is the one written.
struct PostDate: Equatable {
  /// `YYYY-MM-DD`.
  var day: String
  /// RFC 3339 where a time is given; without an offset where none is written.
  var published: String?

  /// Reads the whole text; `nil` where it is no date of the calendar.
  init?(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    guard let (year, month, day) = scanner.date(), Self.exists(year, month, day) else {
      return nil
    }
    self.day = "\(Self.pad(year, 4))-\(Self.pad(month))-\(Self.pad(day))"
    guard let time = scanner.time() else {
      guard scanner.isAtEnd else { return nil }
      return
    }
    published = self.day + "T" + time
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

  private static func pad(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }
}

extension PostDate {
  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    var isAtEnd: Bool {
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
      guard passSeparator(["-", "/", ".", "年"]), let month = number(upTo: 2),
        passSeparator(["-", "/", ".", "月"]), let day = number(upTo: 2)
      else { return nil }
      _ = passSeparator(["日", "号"])
      return (year, month, day)
    }

    private mutating func dayMonthYear() -> (Int, Int, Int)? {
      guard let day = number(upTo: 2) else { return nil }
      skip(" -")
      guard let name = word(), let month = Self.month(name) else { return nil }
      skip(" -,.")
      return number(upTo: 4).map { ($0, month, day) }
    }

    /// The time as RFC 3339 writes it, or `nil` where none or no valid one follows to the end.
    mutating func time() -> String? {
      if !passSeparator(["T", "t"]) { skip(" ,") }
      guard let hour = number(upTo: 2), hour < 24, passSeparator([":"]),
        let minute = number(upTo: 2), minute < 60
      else { return nil }
      var text = "\(PostDate.pad(hour)):\(PostDate.pad(minute)):"
      if passSeparator([":"]) {
        guard let second = number(upTo: 2), second <= 60 else { return nil }
        text += PostDate.pad(second) + fraction()
      } else {
        text += "00"
      }
      skip(" ")
      guard let offset = offset() else { return nil }
      return isAtEnd ? text + offset : nil
    }

    private mutating func fraction() -> String {
      let start = position
      guard passSeparator(["."]) else { return "" }
      let digits = position
      while isDigit { position += 1 }
      guard position > digits else {
        position = start
        return ""
      }
      return "." + String(decoding: bytes[digits..<position], as: UTF8.self)
    }

    /// The offset as `+08:00` or `Z`; empty where none is written or a name does not tell one.
    private mutating func offset() -> String? {
      if let name = word() { return ["Z", "UTC", "GMT"].contains(name.uppercased()) ? "Z" : "" }
      guard position < bytes.count else { return "" }
      let sign = bytes[position]
      guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return "" }
      position += 1
      let start = position
      guard var hour = number(upTo: 4) else { return nil }
      var minute = 0
      if position - start > 2 {
        (hour, minute) = (hour / 100, hour % 100)
      } else if passSeparator([":"]) {
        guard let written = number(upTo: 2) else { return nil }
        minute = written
      }
      guard hour < 24, minute < 60 else { return nil }
      return "\(Character(Unicode.Scalar(sign)))\(PostDate.pad(hour)):\(PostDate.pad(minute))"
    }

    private var isDigit: Bool {
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

    private mutating func skip(_ marks: String) {
      while position < bytes.count, marks.utf8.contains(bytes[position]) { position += 1 }
    }

    private mutating func passSeparator(_ marks: [String]) -> Bool {
      for mark in marks where bytes[position...].starts(with: mark.utf8) {
        position += mark.utf8.count
        return true
      }
      return false
    }

    private static func month(_ name: String) -> Int? {
      let names = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
      ]
      return names.firstIndex(of: String(name.lowercased().prefix(3))).map { $0 + 1 }
    }
  }
}
