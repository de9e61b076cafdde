/// Neighbouring pieces of short news set to one measure, as one label such as 动态 stands over them.
struct BriefRun {
  /// Ordinals of its pieces; pictures between them are none of it.
  private(set) var pieces: [Int]
  /// Half columns of a full line.
  private let measure: Int

  /// Code points above which news is no brief: those of the sample pages have 243 to 368, others
  /// up to 565.
  private static let longest = 600
  /// How many times as wide the columns of two briefs of one run may be: they share a row, not
  /// always evenly.
  private static let widest = 1.25

  /// The runs of a page in the order of its pieces.
  static func runs(of pieces: [Piece], on page: PrintedPage) -> [BriefRun] {
    var runs: [BriefRun] = []
    var isOpen = false
    for (index, piece) in pieces.enumerated() where !piece.isPhoto(on: page) {
      guard isBrief(piece), let measure = piece.firstParagraph?.firstMeasure else {
        isOpen = false
        continue
      }
      if isOpen, let last = runs.last, last.isSet(like: measure) {
        runs[runs.count - 1].pieces.append(index)
      } else {
        runs.append(BriefRun(pieces: [index], measure: measure))
      }
      isOpen = true
    }
    return runs
  }

  private func isSet(like other: Int) -> Bool {
    Double(max(measure, other)) <= Self.widest * Double(min(measure, other))
  }

  private static func isBrief(_ piece: Piece) -> Bool {
    piece.continuedFrom == nil && piece.continuedOn == nil
      && piece.parts.reduce(0) { $0 + $1.spans.reduce(0) { $0 + $1.range.count } } <= longest
  }
}
