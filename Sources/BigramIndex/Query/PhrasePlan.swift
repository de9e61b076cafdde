/// Which lists answer a phrase, and whether they do so alone.
struct PhrasePlan {
  /// One list, or the union of some that stand together in a dictionary.
  enum Term {
    case gram(UInt64)
    case word([UInt8])
    /// All pairs that begin with a unit, and the unit at a run's end.
    case unit(UInt32)
    case prefix([UInt8])
  }

  let phrase: Phrase
  /// An article that matches is in each of them; none when every article may match.
  private(set) var terms: [Term] = []
  /// Whether an article in the only term matches, and how often is the term's count.
  private(set) var isWhole = false
  /// Looks into the texts of the articles that the terms leave, when they do not answer alone.
  let verifier: PhraseVerifier

  init(_ phrase: Phrase, model: IndexModel) throws(IndexError) {
    self.phrase = phrase
    verifier = PhraseVerifier(phrase, model: model)
    var cover = GramCover(model: model)
    for element in phrase.elements {
      switch element {
      case .han(let scalar): try cover.advance(to: scalar, alone: .unit(scalar))
      case .word(let word):
        if let unit = try model.unit(ofWord: word) {
          try cover.advance(to: unit, alone: .word(word))
        } else {
          cover.endRun()
          cover.terms.append(.word(word))
        }
      case .prefix(let word):
        cover.endRun()
        cover.wide.append(.prefix(word))
      case .mark: cover.endRun()
      }
    }
    cover.endRun()
    // A union of many lists is dear; any other term leaves few articles to look at.
    terms = cover.terms.isEmpty ? cover.wide : cover.terms
    let isPlain = phrase.exactText == nil
    if phrase.elements.count == 1 {
      if case .mark = phrase.elements[0] {} else { isWhole = isPlain }
    } else if terms.count == 1, case .gram = terms[0] {
      isWhole = isPlain && cover.longest == phrase.elements.count
    }
  }
}

/// The longest indexed grams of a phrase, none inside another.
private struct GramCover: ~Copyable {
  let model: IndexModel
  var terms: [PhrasePlan.Term] = []
  /// Terms of many lists.
  var wide: [PhrasePlan.Term] = []
  /// The length of the longest gram.
  var longest = 0
  private var chain = GramChain()
  private var length = 0
  private var alone: PhrasePlan.Term?
  private var pending: (key: UInt64, length: Int)?

  init(model: IndexModel) { self.model = model }

  mutating func advance(to unit: UInt32, alone: PhrasePlan.Term) throws(IndexError) {
    length += 1
    self.alone = alone
    var found: (key: UInt64, length: Int)?
    let model = model
    try chain.advance(
      to: unit, gram: { key throws(IndexError) in try model.gram(key) },
      emit: { key, _ in found = (key, (found?.length ?? 1) + 1) })
    guard let found else { return }
    // The gram before lies inside this one when this one is longer by the new unit.
    if let pending, found.length <= pending.length { add(pending) }
    pending = found
  }

  private mutating func add(_ gram: (key: UInt64, length: Int)) {
    terms.append(.gram(gram.key))
    longest = max(longest, gram.length)
  }

  mutating func endRun() {
    if let pending { add(pending) }
    if length == 1, let alone {
      if case .word = alone { terms.append(alone) } else { wide.append(alone) }
    }
    pending = nil
    alone = nil
    length = 0
    chain.end()
  }
}
