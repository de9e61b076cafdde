/// How the index came to a phrase's matches: which lists it read, and what the texts then said.
package struct PhraseTrace: Sendable, Equatable {
  /// A part of the phrase that the index keeps articles for.
  package struct Term: Sendable, Equatable {
    /// The part.
    package var phrase: Phrase
    /// How many lists of the dictionaries were joined for it: one, or those of all that begin so.
    package var listCount = 0
    /// Articles in these lists, an article once for each list that holds it.
    package var entryCount = 0
  }

  /// The parts, in the phrase's order.
  package internal(set) var terms: [Term] = []
  /// Articles that hold all parts, those of other fields included.
  package internal(set) var candidateCount = 0
  /// Candidates that hold the phrase itself.
  package internal(set) var matchCount = 0
  /// Whether the texts had to be looked at: the lists alone did not say where the parts stand.
  package internal(set) var needsTexts = false
}

extension IndexReader {
  /// The way to a phrase's matches; for explanations, it looks everything up anew.
  package func trace(of phrase: Phrase, in fields: FieldSet) throws(IndexError) -> PhraseTrace {
    var trace = PhraseTrace()
    guard let model = folder.model, !phrase.elements.isEmpty else { return trace }
    let plan = try PhrasePlan(phrase, model: model)
    for term in plan.terms { trace.terms.append(.init(phrase: try term.phrase(in: model))) }
    for segment in folder.segments {
      let search = SegmentSearch(
        segment: segment.reader, deletions: segment.deletions, plan: plan, fields: fields)
      for zone in Zone.allCases where !zone.fields.isDisjoint(with: fields) {
        let table = segment.reader.terms(zone)
        for (index, term) in plan.terms.enumerated() {
          let size = try term.size(in: table)
          trace.terms[index].listCount += size.lists
          trace.terms[index].entryCount += size.entries
        }
        if !(plan.isWhole && zone.fields.isSubset(of: fields)) { trace.needsTexts = true }
        trace.candidateCount += try search.candidates(in: zone)
          .count { !segment.deletions.contains(Int($0)) }
        trace.matchCount += try search.matches(in: zone).articles.count
      }
    }
    return trace
  }
}

extension PhrasePlan.Term {
  /// The part of the phrase that the term stands for.
  fileprivate func phrase(in model: IndexModel) throws(IndexError) -> Phrase {
    switch self {
    case .gram(let key): Phrase(elements: try model.elements(ofGram: key))
    case .word(let word): Phrase(elements: [.word(word)])
    case .unit(let unit): Phrase(elements: try model.elements(ofUnit: unit))
    case .prefix(let prefix): Phrase(elements: [.prefix(prefix)])
    }
  }

  /// How many lists a dictionary has for the term, and the articles in them.
  fileprivate func size(in table: TermTable) throws(IndexError) -> (lists: Int, entries: Int) {
    var size = (lists: 0, entries: 0)
    func add(_ list: PostingList) {
      size.lists += 1
      size.entries += list.count
    }
    switch self {
    case .gram(let key): try table.list(ofGram: key).map(add)
    case .word(let word): try table.list(ofWord: word).map(add)
    case .unit(let unit):
      let range = TermKey.range(startingWith: unit)
      var cursor = try GramCursor(table, from: range.lowerBound)
      while try cursor.advance(), cursor.key < range.upperBound { add(try cursor.list()) }
    case .prefix(let prefix):
      var cursor = try WordCursor(table, from: prefix)
      while try cursor.advance(), cursor.word.starts(with: prefix) { add(try cursor.list()) }
    }
    return size
  }
}

extension IndexModel {
  /// What a key of the gram dictionary stands for; the end of a run for nothing.
  func elements(ofGram key: UInt64) throws(IndexError) -> [Phrase.Element] {
    let last = UInt32(key & (UInt64(TermKey.unitLimit) - 1))
    let before = UInt32(key >> TermKey.unitBits)
    return try elements(ofUnit: before) + (last == 0 ? [] : elements(ofUnit: last))
  }

  /// What a number below ``TermKey/unitLimit`` stands for.
  func elements(ofUnit unit: UInt32) throws(IndexError) -> [Phrase.Element] {
    if unit >= TermKey.firstGram {
      return try elements(ofGram: try gramKey(Int(unit - TermKey.firstGram)))
    }
    guard unit >= TermKey.firstWord else { return [.han(unit)] }
    return [.word(try word(Int(unit - TermKey.firstWord)).array)]
  }
}
