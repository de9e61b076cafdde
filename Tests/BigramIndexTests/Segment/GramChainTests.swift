import TestSupport
import Testing

@testable import BigramIndex

@Suite struct GramChainTests {
  /// The rule read literally: a longer gram is indexed when both its parts one shorter are frequent.
  private struct Twin {
    var frequent: Set<[UInt32]>

    func grams(endingAt end: Int, of run: [UInt32]) -> [[UInt32]] {
      guard end > 0 else { return [] }
      return (2...end + 1).map { Array(run[end + 1 - $0...end]) }.filter { gram in
        gram.count == 2
          || frequent.contains(Array(gram.dropLast())) && frequent.contains(Array(gram.dropFirst()))
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func emitsTheGramsOfTheRule(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = (0..<300).map { _ in UInt32.random(in: 1...3, using: &random) }
    // A frequent gram's parts are frequent, as in any sample.
    var frequent: Set<[UInt32]> = []
    for length in 2...6 {
      for start in 0...text.count - length {
        let gram = Array(text[start..<start + length])
        let hasParts =
          length == 2
          || frequent.contains(Array(gram.dropLast())) && frequent.contains(Array(gram.dropFirst()))
        if hasParts, Int.random(in: 0..<3, using: &random) > 0 { frequent.insert(gram) }
      }
    }
    var numbers: [[UInt32]: UInt32] = [:]
    var keys: [UInt64: UInt32] = [:]
    for gram in frequent.sorted(by: { $0.count < $1.count }) {
      let number = TermKey.firstGram + UInt32(numbers.count)
      let before = gram.count == 2 ? gram[0] : numbers[Array(gram.dropLast())] ?? 0
      numbers[gram] = number
      keys[TermKey.make(before, gram[gram.count - 1])] = number
    }
    let twin = Twin(frequent: frequent)
    var chain = GramChain()
    for end in text.indices {
      var emitted: [UInt64] = []
      chain.advance(to: text[end], gram: { keys[$0] }) { key, number in
        emitted.append(key)
        #expect(number == keys[key])
      }
      let expected = twin.grams(endingAt: end, of: text).map { gram in
        TermKey.make(
          gram.count == 2 ? gram[0] : numbers[Array(gram.dropLast())] ?? 0, gram[gram.count - 1])
      }
      #expect(emitted == expected)
    }
  }

  @Test func nothingRunsOverTheEndOfARun() {
    var chain = GramChain()
    var emitted: [UInt64] = []
    for unit in [1, 2, 0, 3, 4] as [UInt32] {
      guard unit != 0 else {
        #expect(chain.last == 2)
        chain.end()
        #expect(chain.last == nil)
        continue
      }
      chain.advance(to: unit, gram: { _ in nil }) { key, _ in emitted.append(key) }
    }
    #expect(emitted == [TermKey.make(1, 2), TermKey.make(3, 4)])
  }
}
