/// What the blank lines between heading lines say on a page.
///
/// Some extractions set a blank line after every line but between the lines of one headline, whose
/// large type stands close. How far that goes is asked of the page itself, where a line ends inside a
/// word: there one headline goes on.
struct HeadingGaps {
  private let page: PrintedPage
  private let gaps: LineGaps
  /// What a blank line says for a kicker above it.
  private let parted: Float

  init(_ page: PrintedPage, headings: [LineSpan]) {
    self.page = page
    gaps = LineGaps(page)
    parted = gaps.partLines ? Self.partedScore(page, headings) : 0
  }

  /// Whether a line follows the one before without the blank line that the page has elsewhere:
  /// both are lines of one headline in large type.
  func isTied(_ span: LineSpan) -> Bool {
    gaps.partLines && span.range.lowerBound == 0 && page.lines[span.line].blanksBefore == 0
  }

  /// How much the gap before a line speaks for a kicker above it.
  func score(before span: LineSpan) -> Float {
    if gaps.partLines { return isTied(span) ? KickerWeights.tied : parted }
    return gaps.partBoxes && page.lines[span.line].blanksBefore > 0 ? KickerWeights.otherBox : 0
  }

  /// The log-odds of a blank line for a kicker, always parted from its headline: how rarely one
  /// stands within a headline, with one break of either sort added to what was seen.
  private static func partedScore(_ page: PrintedPage, _ headings: [LineSpan]) -> Float {
    var tied: Float = 0
    var parted: Float = 0
    for (line, next) in zip(headings, headings.dropFirst()) where next.line == line.line + 1 {
      guard let last = page.text(line).last,
        let first = page.text(next).first
      else { continue }
      if page.lines[next.line].blanksBefore == 0 {
        tied += 1
      } else if CommonPairs.contains(last, first) || page.pairs.contains(last, first) {
        parted += 1
      }
    }
    return tied == 0 ? 0 : logarithm((tied + parted + 2) / (parted + 1))
  }
}
