/// The clauses of a body, for asking whether two lines of its heading are one phrase.
///
/// `黄河下游防洪工程` over `通过竣工验收` is one headline, since the report begins with `黄河下游防洪工程今天通过
/// 竣工验收`; the report under `多项政策持续发力` over `经济运行向新向好` has the two in different clauses.
struct BodyClauses {
  typealias Text = ArraySlice<Unicode.Scalar>

  private var text: [Unicode.Scalar] = []
  private var clauses: [Range<Int>] = []

  /// Characters of a body that are read: a report repeats its headline early.
  private static let limit = 700

  init(_ page: PrintedPage, _ piece: Piece) {
    text.reserveCapacity(Self.limit * 2)
    for case .paragraph(let paragraph) in piece.parts where text.count < Self.limit {
      for span in paragraph.spans {
        let line = page.text(span)
        if line.contains(" ") { text += line.filter { $0 != " " } } else { text += line }
      }
      text.append("。")
    }
    var start = 0
    for index in text.indices where Self.partsClauses(text[index]) {
      if index > start { clauses.append(start..<index) }
      start = index + 1
    }
  }

  private static func partsClauses(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isHan && scalar.isStop && scalar != "、"
  }

  /// Whether two characters stand together.
  func joins(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    !places(of: [first, second]).isEmpty
  }

  /// The share of a word's places that a mark follows.
  func endShare(of word: Text) -> Float {
    var counts = (ends: 0, all: 0)
    for place in places(of: word) {
      counts.all += 1
      let next = text[place + word.count]
      if !next.isHan && !next.isLatinOrDigit { counts.ends += 1 }
    }
    return counts.all == 0 ? 0 : Float(counts.ends) / Float(counts.all)
  }

  /// Whether one word follows another in a clause.
  func follows(_ second: Text, after first: Text) -> Bool {
    var late = places(of: second).makeIterator()
    var next = late.next()
    for place in places(of: first) {
      while let candidate = next, candidate <= place { next = late.next() }
      guard let candidate = next else { return false }
      if !text[place..<candidate].contains(where: Self.partsClauses) { return true }
    }
    return false
  }

  /// The lesser share of two lines' pairs of characters in the clause that has most of both.
  func share(of first: Text, and second: Text) -> Float {
    var pairs = (PairSet(first), PairSet(second))
    return clauses.reduce(0) { best, clause in
      let share = pairs.0.share(in: text[clause])
      return share > best ? max(best, min(share, pairs.1.share(in: text[clause]))) : best
    }
  }

  /// Where a word begins; behind it there is always another character.
  private func places(of word: Text) -> some Collection<Int> {
    text.indices.dropLast(word.count).lazy.filter { place in
      text[place] == word.first && text[place..<(place + word.count)].elementsEqual(word)
    }
  }
}
