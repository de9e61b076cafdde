/// The next term of each source, the lowest first, sources of the same term in their order.
struct MergeQueue<Term: Equatable> {
  private var heap: [(term: Term, source: Int)] = []
  private let precedes: (Term, Term) -> Bool

  init(precedes: @escaping (Term, Term) -> Bool) { self.precedes = precedes }

  /// The lowest term.
  var first: Term? { heap.first?.term }

  /// The first source when its term is this one.
  func source(of term: Term) -> Int? {
    guard let first = heap.first, first.term == term else { return nil }
    return first.source
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    if precedes(heap[left].term, heap[right].term) { return true }
    return heap[left].term == heap[right].term && heap[left].source < heap[right].source
  }

  mutating func insert(_ term: Term, source: Int) {
    heap.append((term, source))
    var child = heap.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Puts the first source's next term in its place, or takes the source out.
  mutating func replaceFirst(with term: Term?) {
    if let term {
      heap[0].term = term
    } else {
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    var parent = 0
    while true {
      var child = parent * 2 + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, isBefore(child + 1, child) { child += 1 }
      guard isBefore(child, parent) else { return }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
