/// An article that matches, and how well.
package struct Hit: Sendable, Equatable {
  package var article: UInt32
  package var score: Double

  package init(article: UInt32, score: Double) {
    self.article = article
    self.score = score
  }
}

/// The best of many hits without sorting all: a heap whose root is the worst one kept.
struct TopHits {
  private let limit: Int
  private let precedes: (Hit, Hit) -> Bool
  private var heap: [Hit] = []

  /// Keeps at most `limit` hits; `precedes` must order any two different articles.
  init(limit: Int, by precedes: @escaping (Hit, Hit) -> Bool) {
    self.limit = limit
    self.precedes = precedes
  }

  /// The hits kept, best first.
  var sorted: [Hit] { heap.sorted(by: precedes) }

  /// The hit that a better one would push out; `nil` while there is room.
  var worst: Hit? { heap.count == limit ? heap.first : nil }

  /// Looks at one more hit.
  ///
  /// - Complexity: constant for a hit that is worse than all kept, else logarithmic in the limit.
  mutating func insert(_ hit: Hit) {
    if heap.count < limit {
      heap.append(hit)
      siftUp()
    } else if let worst = heap.first, hit.score >= worst.score, precedes(hit, worst) {
      heap[0] = hit
      siftDown()
    }
  }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard precedes(heap[parent], heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if precedes(heap[worst], heap[child]) { worst = child }
      }
      guard worst != parent else { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
