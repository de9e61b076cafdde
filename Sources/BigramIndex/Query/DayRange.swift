/// Reads `2022`, `2022-01`, `2022-01-26`, `2022-01..2022-03`, `2022..` and `..2022-03-31`.
enum DayRange {
  /// The days as numbers, `20220126`; `nil` if the text is none of these forms.
  static func parse(_ text: String) -> ClosedRange<UInt32>? {
    let parts = split(Array(text.utf8))
    let first = parts[0].isEmpty ? (1...1) : bounds(parts[0])
    let last = parts.last.map { $0.isEmpty ? (99_999_999...99_999_999) : bounds($0) } ?? nil
    guard let first, let last, first.lowerBound <= last.upperBound else { return nil }
    guard parts.contains(where: { !$0.isEmpty }) else { return nil }
    return first.lowerBound...last.upperBound
  }

  /// One part, or two around `..`.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let dot = UInt8(ascii: ".")
    for index in bytes.indices.dropLast() where bytes[index] == dot && bytes[index + 1] == dot {
      return [bytes[..<index], bytes[(index + 2)...]]
    }
    return [bytes[...]]
  }

  /// The first and last day of a year, month or day.
  private static func bounds(_ text: ArraySlice<UInt8>) -> ClosedRange<UInt32>? {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4 else { return nil }
    var numbers: [UInt32] = []
    for part in parts {
      guard part.count <= 4, let number = number(part) else { return nil }
      numbers.append(number)
    }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { return nil }
    if numbers.count > 2, !(1...days(of: numbers[1], in: numbers[0])).contains(numbers[2]) {
      return nil
    }
    let year = numbers[0] * 10_000
    switch numbers.count {
    case 1: return year...(year + 9_999)
    case 2: return (year + numbers[1] * 100)...(year + numbers[1] * 100 + 99)
    default:
      let day = year + numbers[1] * 100 + numbers[2]
      return day...day
    }
  }

  /// The last day of a month in the Gregorian calendar.
  private static func days(of month: UInt32, in year: UInt32) -> UInt32 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + UInt32(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
