/// Gathers what belongs to no article, one record for each group of neighbouring lines.
struct LeftoverRecords {
  private let page: Int
  private let source: ArticleSource
  private(set) var records: [Article] = []
  private var lines: [String] = []
  private var numbers: [Int] = []

  init(page: Int, source: ArticleSource) {
    self.page = page
    self.source = source
  }

  /// Adds what is left of a line, with the numbers of the raw lines that it stands in.
  mutating func add(_ rest: String, numbers: [Int]) {
    lines.append(rest)
    self.numbers += numbers
  }

  /// Ends a group; lines that are added next stand apart from those before.
  mutating func close() {
    guard !lines.isEmpty else { return }
    var record = Article(kind: .unassigned, source: source)
    record.page = page
    record.text = lines.joined(separator: "\n")
    // Lines that stood woven into others are no longer in the order of the file.
    record.source.lines = LineRanges.ranges(of: numbers)
    records.append(record)
    lines = []
    numbers = []
  }
}
