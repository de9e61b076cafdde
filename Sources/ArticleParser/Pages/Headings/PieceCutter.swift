/// Cuts a piece that holds two articles, once the headings of the page tell where.
///
/// Two bodies of one measure without a lead or byline between them are one piece at first
/// (`国务院新闻办公室今天举行发布会…` after `本报讯（记者 崔楠）…`). That the second part has other words
/// than the first says most; that it opens as reports do, that a heading says its words and not
/// those before it, that the piece has people at both its ends, say the rest. The two sides of one
/// report (`俄称…`, `乌称…`) have a heading line each, but share too many words.
struct PieceCutter {
  private let page: PrintedPage
  /// The paragraphs of the pieces that may hold two articles, each a body of its own; the other
  /// pieces whole.
  private let bodies: [Body]
  /// For each heading line what it says for each body.
  private let gains: [[Float]]

  private struct Body {
    var piece: Int
    /// The ordinal of the part, where the piece is taken apart.
    var part: Int?
  }

  /// A place to cut at.
  private struct Cut {
    /// The first part of the second article.
    var part: Int
    /// What speaks for a cut, the headings left out and then all.
    var score: Float
  }

  /// Natural logarithms of the odds that two articles meet, fitted by logistic regression on 5,000
  /// boundaries of paragraphs whose articles were known; what cross-heads say is judged, pages with
  /// features being few among them.
  private enum Weight {
    static let bias: Float = -31.9
    /// For how the next paragraph opens.
    static let opening: Float = 1.15
    /// No paragraph opens better.
    static let bestOpening: Float = 5
    /// For what a heading line says for the second part alone, no more than ``mostHeading`` times.
    static let heading: Float = 0.8
    static let mostHeading: Float = 6
    /// For the logarithms of the shares of ``PieceCohesion``.
    static let nextShare: Float = -2.15
    static let restShare: Float = -1.4
    /// For the logarithm of the pairs before, no more than ``mostText``: more text has more in common
    /// with any other.
    static let textBefore: Float = 3.75
    static let mostText: Float = 6
    /// The lead's bracket names people, and the byline does.
    static let peopleTwice: Float = 0.9
    /// 摄影报道 below one paragraph that ends a longer text.
    static let photoAtEnd: Float = 4.5
    /// The sections of a feature are different stories; a cross-head makes them one.
    static let crossHead: Float = -0.8
    /// On top where it is of the type of the text, which a headline is not.
    static let crossHeadInTextType: Float = -1.9
    /// On top where there are several: a lone one may as well be the second article's headline.
    static let crossHeads: Float = -4
    /// Two halves of one report have fewer pairs in common where a scan misread some.
    static let scanned: Float = -1.2
  }

  static func cut(_ layout: inout PageLayout, _ page: PrintedPage) {
    // A piece may hold three articles: what was cut is looked at again.
    for _ in 0..<3 where !cutOnce(&layout, page) { return }
  }

  /// Cuts every piece once at most; whether any was.
  private static func cutOnce(_ layout: inout PageLayout, _ page: PrintedPage) -> Bool {
    var cohesion = PieceCohesion(page)
    let doubtful = layout.pieces.enumerated().compactMap { index, piece in
      let cuts = cuts(of: piece, &cohesion, page)
      return cuts.isEmpty ? nil : (piece: index, cuts: cuts)
    }
    guard !doubtful.isEmpty else { return false }
    let cutter = PieceCutter(page, layout, doubtful: doubtful.map(\.piece))
    var isCut = false
    for (piece, cuts) in doubtful.reversed() {
      guard let part = cutter.best(cuts, of: piece) else { continue }
      layout.cut(piece, before: part)
      isCut = true
    }
    return isCut
  }

  // MARK: - Without the headings

  /// The places where a piece may be cut if a heading speaks for it.
  private static func cuts(
    of piece: Piece, _ cohesion: inout PieceCohesion, _ page: PrintedPage
  ) -> [Cut] {
    guard piece.parts.count > 1 else { return [] }
    let boundaries = cohesion.boundaries(of: piece)
    let isInSections = piece.parts.count { !$0.isParagraph } > 1
    return boundaries.compactMap { boundary in
      guard case .paragraph(let paragraph) = piece.parts[boundary.part], !paragraph.startsInside
      else { return nil }
      var score = Weight.bias + difference(at: boundary) + (page.isScanned ? Weight.scanned : 0)
      if piece.leadNamesPeople, !piece.byline.isEmpty, !piece.isBylineDetached {
        score += Weight.peopleTwice
      } else if case .crossHead(let heads) = piece.parts[boundary.part - 1] {
        score += Weight.crossHead + (isInSections ? Weight.crossHeads : 0)
        if CrossHeadLines(page).areInTextType(heads, above: paragraph) {
          score += Weight.crossHeadInTextType
        }
      }
      if piece.isPhotoReport, boundary == boundaries.last { score += Weight.photoAtEnd }
      let mostHeading = Weight.heading * Weight.mostHeading
      guard score + Weight.bestOpening + mostHeading > 0 else { return nil }
      score += Weight.opening * ParagraphOpening.score(page.text(paragraph.spans.prefix(3))[...])
      return score + mostHeading > 0 ? Cut(part: boundary.part, score: score) : nil
    }
  }

  private static func difference(at boundary: PieceCohesion.Boundary) -> Float {
    Weight.textBefore * min(logarithm(Float(boundary.before) + 20), Weight.mostText)
      + Weight.nextShare * logarithm(boundary.nextShare + 0.03)
      + Weight.restShare * logarithm(boundary.restShare + 0.03)
  }

  // MARK: - With the headings

  private init(_ page: PrintedPage, _ layout: PageLayout, doubtful: [Int]) {
    self.page = page
    var bodies: [Body] = []
    var texts: [Piece] = []
    for (index, piece) in layout.pieces.enumerated() {
      guard doubtful.contains(index) else {
        bodies.append(Body(piece: index))
        texts.append(piece)
        continue
      }
      for (ordinal, part) in piece.parts.enumerated() {
        guard case .paragraph = part else { continue }
        bodies.append(Body(piece: index, part: ordinal))
        texts.append(Piece(parts: [part], items: piece.items))
      }
    }
    self.bodies = bodies
    let lines = Self.headingLines(layout, doubtful)
    let evidence = HeadingEvidence(page, headings: lines, pieces: texts)
    gains = lines.map { span in
      evidence.gains(of: page.text(span)).map { $0 / evidence.rarest }
    }
  }

  /// The heading lines outside the pieces, and the cross-heads inside the doubtful ones.
  private static func headingLines(_ layout: PageLayout, _ doubtful: [Int]) -> [LineSpan] {
    var lines = layout.headings.flatMap(\.spans)
    for index in doubtful {
      for case .crossHead(let spans) in layout.pieces[index].parts { lines += spans }
    }
    return lines.filter { $0.range.count >= 5 }
  }

  /// The first part behind the cut for which most speaks, if enough does.
  private func best(_ cuts: [Cut], of piece: Int) -> Int? {
    var best: Cut?
    for var cut in cuts {
      cut.score += Weight.heading * min(headings(for: cut.part, of: piece), Weight.mostHeading)
      if cut.score > best?.score ?? 0 { best = cut }
    }
    return best?.part
  }

  /// How much a heading line has the words of a paragraph and not those before it.
  private func headings(for part: Int, of piece: Int) -> Float {
    guard let own = bodies.firstIndex(where: { $0.piece == piece && $0.part == part }) else {
      return 0
    }
    var most: Float = 0
    for line in gains where line[own] > most {
      var gain = line[own]
      for (index, body) in bodies.enumerated() {
        if body.piece != piece {
          gain = min(gain, line[own] - line[index])
        } else if let before = body.part, before < part {
          gain = min(gain, line[own] - line[index] * 1.5)
        }
      }
      most = max(most, gain)
    }
    return most
  }
}
