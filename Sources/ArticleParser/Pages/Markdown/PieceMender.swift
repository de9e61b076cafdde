/// Puts fragments behind the texts that they go on from.
struct PieceMender {
  let blocks: [MarkdownBlock]
  let links: FragmentLinks
  let dropped: RepeatedPassages

  func mend(_ pieces: [MarkdownPiece]) -> [MarkdownPiece] {
    var pieces = pieces
    noteCopies(&pieces)
    let homes = moveFragments(&pieces)
    handOnDecks(&pieces, homes)
    takeInStrays(&pieces)
    return pieces.filter { !$0.parts.isEmpty || !$0.deck.isEmpty || !$0.bylines.isEmpty }
  }

  private func noteCopies(_ pieces: inout [MarkdownPiece]) {
    for (copy, original) in dropped.originals.sorted(by: { $0.key < $1.key }) {
      for index in pieces.indices where pieces[index].texts.contains(original) {
        pieces[index].copies.append(copy)
      }
    }
  }

  /// Moves each text that a text elsewhere goes on into, with all that is joined to it.
  ///
  /// Returns the piece that each emptied piece's text went to.
  private func moveFragments(_ pieces: inout [MarkdownPiece]) -> [Int: Int] {
    var homes: [Int: Int] = [:]
    for (end, start) in links.next.sorted(by: { $0.key < $1.key }) {
      guard let to = pieces.firstIndex(where: { $0.texts.contains(end) }),
        let from = pieces.firstIndex(where: { $0.texts.contains(start) })
      else { continue }
      let run = joinedRun(from: start, in: pieces[from])
      guard !run.contains(where: { $0.textIndex == end }) else { continue }
      if let place = pieces[to].parts.firstIndex(where: { $0.textIndex == end }),
        to == from, pieces[to].parts.dropFirst(place + 1).first?.textIndex == start
      {
        pieces[to].join(start)
        continue
      }
      pieces[from].parts.removeAll { run.contains($0) }
      guard let place = pieces[to].parts.firstIndex(where: { $0.textIndex == end }) else {
        continue
      }
      pieces[to].parts.insert(contentsOf: run, at: place + 1)
      pieces[to].join(start)
      pieces[to].isReordered = true
      if pieces[from].texts.isEmpty { homes[from] = to }
    }
    return homes
  }

  /// The text and those that go on from it directly below.
  private func joinedRun(from start: Int, in piece: MarkdownPiece) -> [MarkdownPiece.Part] {
    guard let first = piece.parts.firstIndex(where: { $0.textIndex == start }) else { return [] }
    var run: [MarkdownPiece.Part] = []
    for part in piece.parts[first...] {
      guard run.isEmpty || isJoined(part) else { break }
      run.append(part)
    }
    return run
  }

  private func isJoined(_ part: MarkdownPiece.Part) -> Bool {
    if case .text(_, continues: true) = part { return true }
    return false
  }

  /// Gives text below a finished article back to that article: it was moved behind the byline.
  ///
  /// Only where it has neither heading nor people nor lead of its own, and not at a page's beginning,
  /// where the end of another page's article stands.
  private func takeInStrays(_ pieces: inout [MarkdownPiece]) {
    for index in pieces.indices.dropFirst() where isStray(pieces[index]) {
      guard let home = pieces[..<index].lastIndex(where: { !$0.texts.isEmpty }),
        !pieces[home].bylines.isEmpty
          || pieces[home].texts.contains(where: { blocks[$0].tail != nil })
      else { continue }
      pieces[home].parts += pieces[index].parts
      pieces[home].isReordered = true
      pieces[index].parts = []
    }
  }

  private func isStray(_ piece: MarkdownPiece) -> Bool {
    guard let first = piece.firstText, piece.deck.isEmpty, piece.bylines.isEmpty else {
      return false
    }
    return blocks[first].dateline == nil
      && piece.texts.allSatisfy { blocks[$0].tail == nil && blocks[$0].jump == nil }
  }

  /// Headings whose whole text went to another piece head that piece, if it has no heading.
  private func handOnDecks(_ pieces: inout [MarkdownPiece], _ homes: [Int: Int]) {
    for (from, to) in homes.sorted(by: { $0.key < $1.key }) {
      guard !pieces[to].deck.contains(where: { blocks[$0].isHeading }) else { continue }
      pieces[to].deck = pieces[from].deck + pieces[to].deck
      pieces[from].deck = []
    }
  }
}

extension MarkdownPiece.Part {
  fileprivate var textIndex: Int? {
    if case .text(let index, _) = self { return index }
    return nil
  }
}

extension MarkdownPiece {
  /// Lets a text go on the paragraph before it.
  fileprivate mutating func join(_ text: Int) {
    for index in parts.indices {
      if case .text(text, _) = parts[index] { parts[index] = .text(text, continues: true) }
    }
  }
}
