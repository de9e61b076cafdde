/// A day as papers print it: 2022年6月11日, 二〇二三年三月五日, 中华民国十二年五月四日, 2022-06-11.
struct IssueDate: Equatable {
  var year: Int
  var month: Int
  var day: Int
  /// Where it stands, a weekday behind it included.
  var range: Range<Int>

  /// `YYYY-MM-DD`.
  var text: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// The first full date of the line.
  static func first(in line: ArraySlice<Unicode.Scalar>) -> IssueDate? {
    guard line.contains(where: isAfterYear) else { return nil }
    var start = line.startIndex
    while start < line.endIndex {
      let scalar = line[start]
      let mayOpen =
        scalar.digit != nil || ChineseNumeral.isDigit(scalar) || scalar == "中" || scalar == "民"
      if mayOpen, let date = read(line, at: start) { return date }
      // The rest of a number is no year of its own.
      repeat {
        start += 1
      } while start < line.endIndex && scalar.digit != nil
        && line[start].digit != nil
    }
    return nil
  }

  private static func read(_ line: ArraySlice<Unicode.Scalar>, at start: Int) -> IssueDate? {
    var reader = SignReader(line, at: start)
    _ = reader.take("中华")
    let isRepublican = reader.take("民国")
    guard var year = reader.takeNumber() else { return nil }
    guard let month = part(&reader, after: "年"), let day = part(&reader, after: "月") else {
      return nil
    }
    let closed = reader.take(where: { $0 == "日" || $0 == "号" }) != nil
    if isRepublican { year += 1911 }
    guard (1800...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    if closed || isRepublican { _ = weekday(&reader) }
    return IssueDate(year: year, month: month, day: day, range: start..<reader.position)
  }

  /// A number behind 年, 月, a hyphen, a dot or a slash.
  private static func part(_ reader: inout SignReader, after mark: Unicode.Scalar) -> Int? {
    guard reader.take(where: { $0 == mark || isDateMark($0) }) != nil else { return nil }
    if let number = reader.takeNumber() { return number }
    return mark == "年" || mark == "月" ? reader.takeScannedNumber() : nil
  }

  private static func isDateMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "." || scalar == "/" || scalar == "．"
  }

  /// What every date has, and few lines have.
  private static func isAfterYear(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "年" || isDateMark(scalar)
  }

  private static let weekdays = ScalarSet("一二三四五六日天")

  /// Takes 星期五 or 周五, with or without brackets.
  static func weekday(_ reader: inout SignReader) -> Bool {
    var copy = reader
    _ = copy.take(where: \.opensBracket)
    guard copy.takeAny(["星期", "礼拜", "周"]),
      copy.take(where: { weekdays.contains($0) }) != nil
    else { return false }
    _ = copy.take(where: \.closesBracket)
    reader = copy
    return true
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
