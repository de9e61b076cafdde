import Testing

@testable import ArticleParser

@Suite struct CommonPairsTests {
  private func stand(_ pair: String) -> Bool {
    let scalars = Array(pair.unicodeScalars)
    return CommonPairs.contains(scalars[0], scalars[1])
  }

  @Test(arguments: ["发展", "经济", "规定", "管理", "人民", "国家", "企业", "工作"])
  func knowsTheWordsOfTheLanguage(pair: String) {
    #expect(stand(pair))
  }

  @Test(arguments: ["展发", "济国", "的的", "民规", "龘发", "a发", "发，", "5G"])
  func knowsNoneThatHardlyMeet(pair: String) {
    #expect(!stand(pair))
  }

  @Test func fewPairsOfCommonCharactersAreCommon() {
    let common = Array("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出".unicodeScalars)
    var known = 0
    for first in common {
      for second in common where CommonPairs.contains(first, second) { known += 1 }
    }
    #expect(known > 10 && known * 8 < common.count * common.count)
  }
}
