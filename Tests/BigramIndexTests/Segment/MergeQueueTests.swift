import TestSupport
import Testing

@testable import BigramIndex

@Suite struct MergeQueueTests {
  @Test(arguments: [1, 2, 3, 9, 40])
  func termsComeInOrderAndSourcesOfATermInTheirs(sourceCount: Int) {
    var random = SeededGenerator(seed: UInt64(sourceCount))
    let sources = (0..<sourceCount).map { _ in
      Set((0..<20).map { _ in Int.random(in: 0..<60, using: &random) }).sorted()
    }
    var queue = MergeQueue<Int>(precedes: <)
    var next = [Int](repeating: 1, count: sourceCount)
    for (source, terms) in sources.enumerated() { queue.insert(terms[0], source: source) }
    var found: [[Int]] = []
    while let term = queue.first {
      while let source = queue.source(of: term) {
        found.append([term, source])
        let place = next[source]
        next[source] += 1
        queue.replaceFirst(with: place < sources[source].count ? sources[source][place] : nil)
      }
    }
    let expected = sources.enumerated().flatMap { source, terms in terms.map { [$0, source] } }
    #expect(found == expected.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
