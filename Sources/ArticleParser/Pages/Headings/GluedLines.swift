/// Finds where a heading line may hold the headlines of two articles that were set on one baseline.
///
/// `创建新市民金融工作室山东邮政推出`: the left half has the words of one body, the right half those of
/// another. The lines before and after count too: `最新疫情` ends the headline that the line before began.
/// Whether a line is cut is decided together with all other lines, by ``DeckSplitter``.
struct GluedLines {
  /// A place where a line may be cut.
  struct Seam {
    /// The first character of the right half.
    var position: Int
    /// The end of the left half, blanks left out.
    var leftEnd: Int
    /// What the cut costs.
    var price: Float
  }

  /// What is weighed in a cut, in units of a pair that one body alone has.
  ///
  /// Set so that most headlines of some 3,000 made articles are found; half as much more or less
  /// changes few.
  private enum Weight {
    /// Hardly one line in twenty is glued.
    static let cut: Float = 3.2
    /// Two headlines may have kept the gap between them.
    static let cutAtBlank: Float = 1
    /// 建设|北京邮政 and not 建|设北京邮政: the bodies have the word 建设.
    static let joined: Float = 3
    static let commonPair: Float = 1.5
    /// A number and what it counts.
    static let number: Float = 1
    /// The right half is an organisation's name, the kicker of the next headline.
    static let organisation: Float = -1.5
    /// For the characters at the cut, in units of ``PhraseEdgeTable``.
    static let phraseEdge: Float = -0.3
    /// The right half begins with somebody.
    static let person: Float = -0.5
    /// The most that the line before or after says for a piece.
    static let mostContext: Float = 2
    /// How much less than the whole line a cut may gain to be weighed with the other lines at all.
    static let slack: Float = 1
  }

  /// Characters that a half has at least, and one that only ends what the line before began.
  private static let shortest = (half: 4, rest: 3)
  /// A line may hold a wrong seam for which more speaks than for the right one.
  private static let mostSeams = 3

  private let page: PrintedPage
  private let evidence: HeadingEvidence

  init(_ page: PrintedPage, _ evidence: HeadingEvidence) {
    self.page = page
    self.evidence = evidence
  }

  /// The places of a line, in their order, where a cut gains most, well apart.
  func seams(in line: LineSpan, before: LineSpan?, after: LineSpan?) -> [Seam] {
    let text = page.text(line)
    let first = line.range.lowerBound + (before == nil ? Self.shortest.half : Self.shortest.rest)
    let last = line.range.upperBound - Self.shortest.half
    guard first <= last, evidence.pieceCount > 1, !Organisation.isName(text) else { return [] }
    let context = (before: gains(of: before), after: gains(of: after))
    let growth = evidence.growth(of: text)
    let pieces = evidence.pieceCount
    let whole = text.count * pieces
    let uncut = Favourites(pieces) {
      growth[whole + $0] + context.before[$0] + context.after[$0]
    }
    let least = uncut.most / evidence.rarest - Weight.slack
    var found: [(seam: Seam, score: Float)] = []
    for position in first...last {
      guard let price = price(of: position, in: text) else { continue }
      let row = (position - line.range.lowerBound) * pieces
      let left = Favourites(pieces) { growth[row + $0] + context.before[$0] }
      let right = Favourites(pieces) {
        growth[whole + $0] - growth[row + pieces + $0] + context.after[$0]
      }
      let score = left.best(with: right) / evidence.rarest - price
      guard score > max(0, least) else { continue }
      var end = position
      while text[end - 1] == " " { end -= 1 }
      found.append((Seam(position: position, leftEnd: end, price: price), score))
    }
    var seams: [Seam] = []
    for candidate in found.sorted(by: { $0.score > $1.score })
    where seams.count < Self.mostSeams
      && seams.allSatisfy({ abs($0.position - candidate.seam.position) >= Self.shortest.half })
    {
      seams.append(candidate.seam)
    }
    return seams.sorted { $0.position < $1.position }
  }

  /// What a line says for each piece, as far as it counts for a half beside it.
  private func gains(of line: LineSpan?) -> [Float] {
    guard let line else { return Array(repeating: 0, count: evidence.pieceCount) }
    let most = Weight.mostContext * evidence.rarest
    return evidence.gains(of: page.text(line)).map { min($0, most) }
  }

  /// What a cut costs, `nil` where none may be.
  private func price(of position: Int, in text: ArraySlice<Unicode.Scalar>) -> Float? {
    let (last, first) = (text[position - 1], text[position])
    if first == " " || first.isClosing || first.isStop || last.isOpening { return nil }
    if last.isLatinOrDigit, first.isLatinOrDigit { return nil }
    let right = text[position...]
    if LineShape.startsMidSentence(right) { return nil }
    let isBlank = last == " "
    var price = isBlank ? Weight.cutAtBlank : Weight.cut
    if evidence.joins(last, first) { price += Weight.joined }
    if CommonPairs.contains(last, first) { price += Weight.commonPair }
    if last.isDigit, first.isHan { price += Weight.number }
    if Organisation.isName(right) { price += Weight.organisation }
    if Surname.rank(first) == 2 || PhraseEdge.opensWithSpeaker(right) { price += Weight.person }
    let left = isBlank ? text[..<(position - 1)] : text[..<position]
    return price + Weight.phraseEdge * PhraseEdge.score(above: left, below: right)
  }

  /// The two pieces for which most speaks.
  private struct Favourites {
    private var piece = -1
    private(set) var most: Float = 0
    private var second: Float = 0

    init(_ pieces: Int, _ gains: (Int) -> Float) {
      for index in 0..<pieces {
        let gain = gains(index)
        if gain > most {
          (piece, most, second) = (index, gain, most)
        } else if gain > second {
          second = gain
        }
      }
    }

    /// What two halves gain at most when they go to two pieces.
    func best(with other: Favourites) -> Float {
      piece == other.piece ? max(most + other.second, second + other.most) : most + other.most
    }
  }
}
