import TestSupport
import Testing

@testable import BigramIndex

@Suite struct WordTableTests {
  private func insert(_ word: [UInt8], into table: inout WordTable) -> Int {
    word.withUnsafeBufferPointer { table.insert($0) }
  }

  private func number(of word: [UInt8], in table: WordTable) -> Int? {
    word.withUnsafeBufferPointer { table.number(of: $0) }
  }

  @Test func wordsAreNumberedAsTheyCome() {
    var random = SeededGenerator(seed: 3)
    var table = WordTable()
    var twin: [[UInt8]: Int] = [:]
    for _ in 0..<5_000 {
      let word = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x66, using: &random)
      }
      #expect(number(of: word, in: table) == twin[word])
      let expected = twin[word] ?? twin.count
      twin[word] = expected
      #expect(insert(word, into: &table) == expected)
    }
    #expect(table.count == twin.count)
    for (word, number) in twin { #expect(Array(table[number]) == word) }
  }

  @Test func firstBytesOrderWordsAsAllTheirBytesDo() {
    var table = WordTable()
    let words = ["", "a", "ab", "abcdefgh", "abcdefghi", "b", "é", "中"].map { Array($0.utf8) }
    let numbers = words.map { insert($0, into: &table) }
    for (left, right) in zip(numbers, numbers.dropFirst()) {
      #expect(table.firstBytes(of: left) <= table.firstBytes(of: right))
      #expect(table.firstTwoBytes(of: left) <= table.firstTwoBytes(of: right))
    }
    #expect(table.firstTwoBytes(of: numbers[1]) == 0x6100)
    #expect(table.firstBytes(of: numbers[4]) == 0x6162_6364_6566_6768)
  }
}
