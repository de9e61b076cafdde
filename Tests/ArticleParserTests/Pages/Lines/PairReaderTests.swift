import Testing

@testable import ArticleParser

@Suite struct PairReaderTests {
  private func pairs(_ lines: [String]) -> [String] {
    var reader = PairReader()
    var pairs: [String] = []
    for line in lines {
      reader.read(Array(line.unicodeScalars)[...]) { pair in
        let scalars = [UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair)]
        pairs.append(String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))))
      }
    }
    return pairs
  }

  @Test func readsNeighboursAndOverBlanks() {
    #expect(pairs(["新闻发布会"]) == ["新闻", "闻发", "发布", "布会"])
    #expect(pairs(["新 闻 发"]) == ["新闻", "闻发"])
    #expect(pairs(["5G网"]) == ["5G", "G网"])
  }

  @Test func marksPartPairs() {
    #expect(pairs(["新闻，发布"]) == ["新闻", "发布"])
    #expect(pairs(["“新”闻"]).isEmpty)
    #expect(pairs([""]).isEmpty)
  }

  @Test func goesOnOverTheEndOfALine() {
    #expect(pairs(["新闻发", "布会"]) == ["新闻", "闻发", "发布", "布会"])
    #expect(pairs(["新闻。", "发布"]) == ["新闻", "发布"])
  }

  @Test func pairsOfScalarsAreThoseItReads() {
    var read: UInt64?
    var reader = PairReader()
    reader.read(Array("发布".unicodeScalars)[...]) { read = $0 }
    #expect(read == PairReader.pair("发", "布"))
  }
}
