extension PageLayout {
  /// Cuts a piece in two before one of its parts.
  ///
  /// What is printed at an article's beginning stays with the first, what is printed at its end goes
  /// to the second; cross-heads at the cut are the second's headings.
  mutating func cut(_ piece: Int, before part: Int) {
    var front = pieces[piece]
    var back = front
    back.parts = Array(front.parts[part...])
    front.parts = Array(front.parts[..<part])
    let edge = max(front.items.lowerBound, front.items.upperBound - back.parts.count)
    back.items = min(edge + 1, front.items.upperBound)...front.items.upperBound
    front.items = front.items.lowerBound...edge
    Self.shareSigns(&front, &back)
    var run: HeadingRun?
    while let last = front.parts.last, case .crossHead(let spans) = last {
      front.parts.removeLast()
      run = HeadingRun(
        spans: spans + (run?.spans ?? []), items: back.items.lowerBound...back.items.lowerBound)
    }
    pieces[piece] = front
    pieces.insert(back, at: piece + 1)
    renumberHeadings(after: piece, from: back.items.lowerBound)
    if let run { insert(run) }
  }

  /// Drops pieces that others took, in ascending order; what stands in the middle of one stands in
  /// the other's.
  mutating func remove(_ taken: [(piece: Int, by: Int)]) {
    func number(_ piece: Int) -> Int { piece - taken.count { $0.piece < piece } }
    for index in headings.indices {
      guard let inside = headings[index].inside else { continue }
      headings[index].inside = number(taken.first { $0.piece == inside }?.by ?? inside)
    }
    for (piece, _) in taken.reversed() { pieces.remove(at: piece) }
  }

  private static func shareSigns(_ front: inout Piece, _ back: inout Piece) {
    back.hasLead = false
    back.leadNamesPeople = false
    back.startsPage = false
    back.continuedFrom = nil
    front.continuedOn = nil
    if front.isBylineDetached {
      back.byline = []
      back.isPhotoReport = false
      back.isBylineDetached = false
    } else {
      front.byline = []
      front.isPhotoReport = false
    }
    back.marks = front.continuedFrom == nil ? front.marks : Array(front.marks.dropFirst())
    front.marks = Array(front.marks.prefix(front.continuedFrom == nil ? 0 : 1))
  }
}
