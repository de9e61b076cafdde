/// Joins the pieces that nothing makes articles of their own with those whose text they are.
///
/// Nearly every article has a heading. A piece that none was found for and that has no lead either is
/// mostly a part that the extraction put far from the rest: the columns below a lead that was set
/// over all of them (`两国元首夫妇一同前往阳台…`). Its words, and those of the headings, tell whose it is.
struct PieceJoiner {
  private let pieces: [Piece]
  private let cohesion: Cohesion
  /// What the heading of each piece says for every piece; `nil` where it has none.
  private let headingGains: [[Float]?]
  /// The pieces that a stray may be a part of.
  private let homes: [Int]

  /// Natural logarithms of the odds that a stray is a part of a piece rather than an article, fitted
  /// by logistic regression on the 110 strays of 660 pages whose articles were known.
  private enum Weight {
    static let bias: Float = -1.1
    /// For the share of the stray's rare pairs that the piece has too.
    static let share: Float = 4.7
    /// For what the piece's heading says for the stray, no more than ``mostHeading`` times.
    static let heading: Float = 0.65
    static let mostHeading: Float = 4
    static let follows: Float = 0.7
    /// For each piece from one to the other, six at most.
    static let distance: Float = -0.4
    static let sameMeasure: Float = 0.7
    /// Two bylines are two articles; the stray's own may be that of the piece.
    static let isSigned: Float = -0.9
    static let homeIsSigned: Float = -0.8
    static let precedes: Float = -0.3
    /// For the logarithm of the stray's length: more text is rather an article.
    static let length: Float = -0.6
    static let usualLength: Float = 4.5
  }

  /// Joins every stray with its piece, if one is found; it leaves the pieces and the decks.
  static func join(_ layout: inout PageLayout, _ decks: inout [Deck?], _ page: PrintedPage) {
    let strays = layout.pieces.indices.filter {
      decks[$0] == nil && isStray(layout.pieces[$0], page)
    }
    guard !strays.isEmpty, layout.pieces.count <= Cohesion.pieceLimit else { return }
    let joiner = PieceJoiner(page, layout.pieces, decks, strays: strays)
    let taken = strays.compactMap { stray in
      joiner.home(of: stray).map { (piece: stray, by: $0) }
    }
    for (stray, home) in taken { layout.pieces[home].append(layout.pieces[stray]) }
    layout.remove(taken)
    for (stray, _) in taken.reversed() { decks.remove(at: stray) }
  }

  private init(_ page: PrintedPage, _ pieces: [Piece], _ decks: [Deck?], strays: [Int]) {
    self.pieces = pieces
    homes = pieces.indices.filter { !strays.contains($0) && !pieces[$0].isPhoto(on: page) }
    let evidence = HeadingEvidence(
      page, headings: decks.flatMap { $0?.spans ?? [] }, pieces: pieces)
    headingGains = decks.map { deck in
      deck.map { evidence.gains(of: page.text($0.spans)[...]).map { $0 / evidence.rarest } }
    }
    var cohesion = Cohesion(page, pieces.map { $0.parts.filter(\.isParagraph).flatMap(\.spans) })
    for home in homes { cohesion.add(home, to: home) }
    self.cohesion = cohesion
  }

  /// Whether nothing but its place on the page makes a piece an article: what begins a page may go
  /// on from another.
  private static func isStray(_ piece: Piece, _ page: PrintedPage) -> Bool {
    !piece.hasLead && piece.continuedFrom == nil && !piece.startsPage && !piece.isPhoto(on: page)
  }

  /// The piece that a stray is most likely a part of, if it is likelier one than an article.
  private func home(of stray: Int) -> Int? {
    let shares = cohesion.shares(of: [stray], pieceCount: pieces.count)
    var best: (home: Int?, score: Float) = (nil, 0)
    for home in homes {
      guard let fit = fit(of: stray, to: home) else { continue }
      let score = fit + Weight.share * shares[home]
      if score > best.score { best = (home, score) }
    }
    return best.home
  }

  /// What heading, place, measure and bylines say for a stray to be a part of a piece.
  private func fit(of stray: Int, to home: Int) -> Float? {
    let (part, whole) = (pieces[stray], pieces[home])
    let isSigned = !part.byline.isEmpty
    if isSigned, !whole.byline.isEmpty || whole.leadNamesPeople { return nil }
    guard let first = part.firstParagraph, let last = whole.lastParagraph else { return nil }
    var score =
      Weight.bias + Weight.heading * min(headingGains[home]?[stray] ?? 0, Weight.mostHeading)
    if isSigned {
      score += Weight.isSigned
    } else if !whole.byline.isEmpty {
      score += Weight.homeIsSigned
    }
    score += Weight.distance * Float(min(abs(home - stray), 6))
    if home + 1 == stray {
      score += Weight.follows
    } else if home > stray {
      score += Weight.precedes
    }
    if abs(last.measure - first.firstMeasure) <= 4 { score += Weight.sameMeasure }
    let length = part.parts.flatMap(\.spans).reduce(5) { $0 + $1.range.count }
    return score + Weight.length * (logarithm(Float(length)) - Weight.usualLength)
  }
}
