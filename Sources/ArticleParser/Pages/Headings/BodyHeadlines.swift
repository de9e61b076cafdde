/// Finds headlines of articles among the lines of the bodies of their page.
///
/// Extraction now and then sets a headline between the lines of a body, its own or another's
/// (`参加。苏格兰`, `英国多个行业罢工潮持续`, `地区的小学`). It has no stop, makes no word with the line before or
/// after it, seldom fills the column, and its article says its words again where it begins.
struct BodyHeadlines {
  /// A headline and the piece whose it is.
  typealias Finding = (piece: Int, spans: [LineSpan])

  /// Natural logarithms of the odds that lines are the headline of a piece without one, fitted by
  /// logistic regression on the 1,200 stretches of 700 pages that have words of such a piece.
  private enum Weight {
    static let bias: Float = -3
    /// For the share of the pairs of characters that the opening of the piece has.
    static let share: Float = 3.3
    /// They stand in the piece's own body.
    static let own: Float = 1.3
    /// For the logarithm of the length.
    static let length: Float = 0.3
    static let usualLength: Float = 2.5
    /// Each, for a word that runs over the break before or after them: commonly one, on top one that
    /// the page has elsewhere.
    static let commonPair: Float = -2.4
    static let pagePair: Float = -2.1
    /// Each, for a mark, a digit or a Latin letter at the break.
    static let mark: Float = -1.5
    /// The lines before and after them make a word.
    static let skippedOver: Float = 0.9
    static let fillsColumn: Float = -1.5
    static let exceedsColumn: Float = 2.3
    static let openQuote: Float = -2.1
  }

  /// Lines of a headline, characters that it has at least, and lines of an opening that are asked.
  private static let (mostLines, leastLength, reach) = (4, 6, 12)

  private let page: PrintedPage
  private let pieces: [Piece]

  /// Lines of a part of a piece that may be a headline.
  private struct Candidate {
    var piece: Int
    var part: Int
    var lines: Range<Int>
    /// The piece whose headline they are.
    var target: Int
    var score: Float

    func overlaps(_ other: Candidate) -> Bool {
      piece == other.piece && part == other.part && lines.overlaps(other.lines)
    }
  }

  /// Takes the headlines of the named pieces out of all bodies.
  static func take(
    for targets: [Int], from pieces: inout [Piece], of page: PrintedPage
  ) -> [Finding] {
    guard !targets.isEmpty else { return [] }
    let finder = BodyHeadlines(page: page, pieces: pieces)
    var taken: [Candidate] = []
    for candidate in finder.candidates(targets).sorted(by: { $0.score > $1.score })
    where !taken.contains(where: { $0.target == candidate.target || $0.overlaps(candidate) }) {
      taken.append(candidate)
    }
    let findings = taken.map { (piece: $0.target, spans: finder.spans(of: $0)) }
    // From behind, so that the numbers of parts and lines hold.
    taken.sort { ($0.part, $0.lines.lowerBound) > ($1.part, $1.lines.lowerBound) }
    for candidate in taken {
      pieces[candidate.piece].removeLines(candidate.lines, ofPart: candidate.part)
    }
    return findings
  }

  private func spans(of candidate: Candidate) -> [LineSpan] {
    Array(pieces[candidate.piece].parts[candidate.part].spans[candidate.lines])
  }

  private func candidates(_ targets: [Int]) -> [Candidate] {
    let openings = targets.map { target in
      (target, pieces[target].parts.flatMap(\.spans).prefix(Self.reach + Self.mostLines))
    }
    var candidates: [Candidate] = []
    for (index, piece) in pieces.enumerated() {
      for (ordinal, part) in piece.parts.enumerated() {
        guard case .paragraph(let paragraph) = part else { continue }
        for lines in stretches(of: paragraph, inside: piece) {
          let look = look(of: lines, in: paragraph)
          for (target, opening) in openings {
            let base = look + (target == index ? Weight.own : 0)
            guard base + Weight.share > 0 else { continue }
            let score = base + Weight.share * share(of: paragraph.spans[lines], in: opening)
            guard score > 0 else { continue }
            candidates.append(
              Candidate(piece: index, part: ordinal, lines: lines, target: target, score: score))
          }
        }
      }
    }
    return candidates
  }

  /// The share of the lines' pairs of characters that an opening has beside them.
  private func share(of spans: ArraySlice<LineSpan>, in opening: ArraySlice<LineSpan>) -> Float {
    let rest = opening.filter { !spans.contains($0) }.prefix(Self.reach)
    var pairs = PairSet(page.text(spans)[...])
    return pairs.share(in: page.text(rest)[...])
  }

  /// The lines without a stop that stand together; the last paragraph of a piece is never taken whole.
  private func stretches(of paragraph: Paragraph, inside piece: Piece) -> [Range<Int>] {
    let spans = paragraph.spans
    let isSpare = spans.last != piece.lastParagraph?.spans.last
    let isPlain = spans.map { !LineShape.hasClauses(page.text($0)) }
    var stretches: [Range<Int>] = []
    for start in spans.indices where isPlain[start] {
      var end = start + 1
      while true {
        if isSpare || end - start < spans.count { stretches.append(start..<end) }
        guard end < spans.count, end - start < Self.mostLines, isPlain[end] else { break }
        end += 1
      }
    }
    return stretches
  }

  /// What place, width and marks say, whosever headline it is.
  private func look(of lines: Range<Int>, in paragraph: Paragraph) -> Float {
    let spans = paragraph.spans[lines]
    let length = spans.reduce(0) { $0 + $1.range.count }
    guard length >= Self.leastLength else { return -.infinity }
    var score = Weight.bias + Weight.length * (logarithm(Float(length)) - Weight.usualLength)
    score += breaks(around: lines, of: paragraph.spans)
    let measure = max(paragraph.firstMeasure, paragraph.measure)
    let widths = spans.map { page.text($0).halfWidth }
    if abs(widths[0] - measure) <= 1 { score += Weight.fillsColumn }
    if widths.contains(where: { $0 > measure + 2 }) { score += Weight.exceedsColumn }
    guard score + Weight.share + Weight.own > 0 else { return score }
    return LineShape.quotesBalance(page.text(spans)[...]) ? score : score + Weight.openQuote
  }

  /// What the characters before and after the lines say.
  private func breaks(around lines: Range<Int>, of spans: [LineSpan]) -> Float {
    let before = lines.lowerBound > 0 ? spans[lines.lowerBound - 1] : nil
    let after = lines.upperBound < spans.count ? spans[lines.upperBound] : nil
    var score: Float = 0
    if let before { score += bond(before, spans[lines.lowerBound]) }
    if let after { score += bond(spans[lines.upperBound - 1], after) }
    if let before, let after, bond(before, after) <= Weight.commonPair {
      score += Weight.skippedOver
    }
    return score
  }

  /// How much the characters where two lines meet speak for running text.
  private func bond(_ span: LineSpan, _ next: LineSpan) -> Float {
    guard let last = page.text(span).last, let first = page.text(next).first else { return 0 }
    guard last.isHan, first.isHan else { return Weight.mark }
    if page.pairs.contains(last, first) { return Weight.commonPair + Weight.pagePair }
    return CommonPairs.contains(last, first) ? Weight.commonPair : 0
  }
}
