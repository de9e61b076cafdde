import ArticleParser
import BigramIndex

/// Counts articles by what they have in common.
struct Tally {
  let opened: OpenedIndex

  /// `count⇥value` for each value, the most frequent first; an article counts for each author.
  func groups(of articles: [UInt32], by key: GroupKey) throws -> [String] {
    var counts: [[UInt8]: Int] = [:]
    for article in articles {
      for value in try values(of: article, key) { counts[value, default: 0] += 1 }
    }
    let ordered = counts.sorted { left, right in
      if left.value != right.value { return left.value > right.value }
      return left.key.lexicographicallyPrecedes(right.key)
    }
    return ordered.map {
      "\($0.value)\t" + TerminalText.harmless(String(decoding: $0.key, as: UTF8.self))
    }
  }

  /// One line a month from the first to the last, with a bar that shows the count.
  func histogram(of articles: [UInt32]) throws -> [String] {
    var counts: [UInt32: Int] = [:]
    var undated = 0
    for article in articles {
      guard let day = try opened.index.attributes(of: article).day else {
        undated += 1
        continue
      }
      counts[day / 100, default: 0] += 1
    }
    let largest = max(counts.values.max() ?? 1, undated, 1)
    func line(_ label: String, _ count: Int) -> String {
      let eighths = (count * 40 * 8 + largest - 1) / largest
      return "\(label) " + Self.bar(eighths) + (count > 0 ? " \(count)" : "")
    }
    var lines = Self.months(counts.keys.min(), counts.keys.max()).map {
      line(Self.month($0), counts[$0] ?? 0)
    }
    if undated > 0 { lines.append(line("no date", undated)) }
    return lines
  }

  /// The article's values as bytes, each once: as `String` two characters of one look are equal.
  private func values(of article: UInt32, _ key: GroupKey) throws -> Set<[UInt8]> {
    switch key {
    case .month:
      let day = try opened.index.attributes(of: article).day
      return [Array((day.map { Self.month($0 / 100) } ?? Self.none).utf8)]
    case .type: return [Array(try opened.index.attributes(of: article).type.utf8)]
    case .section: return try paragraphs(of: .section, in: article)
    case .publication: return try paragraphs(of: .publication, in: article)
    case .author: return try paragraphs(of: .authors, in: article)
    }
  }

  private func paragraphs(of field: Field, in article: UInt32) throws -> Set<[UInt8]> {
    let texts = try opened.index.texts(of: FieldSet(field), in: article)
    let text = texts.first?.text ?? Self.none
    return Set(text.utf8.split(separator: UInt8(ascii: "\n")).map { Array($0) })
  }

  /// What stands for a value that an article does not have.
  private static let none = "-"

  /// 202201 as `2022-01`.
  private static func month(_ month: UInt32) -> String {
    String(ArticleConversion.date(month * 100 + 1).prefix(7))
  }

  /// All months from one to another; beyond 50 years only those two, for a typing error in a date
  /// must not fill the screen.
  private static func months(_ first: UInt32?, _ last: UInt32?) -> [UInt32] {
    guard let first, let last else { return [] }
    guard last / 100 - first / 100 <= 50 else { return [first, last] }
    var months: [UInt32] = []
    var month = first
    while month <= last {
      months.append(month)
      month = month % 100 >= 12 ? (month / 100 + 1) * 100 + 1 : month + 1
    }
    return months
  }

  /// A bar of so many eighths of a cell.
  private static func bar(_ eighths: Int) -> String {
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
