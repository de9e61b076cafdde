import Testing

@testable import ArticleParser

@Suite struct CopyCreditTests {
  @Test(arguments: [
    ("作者：王健\n链接：http://a.cn/b\n来源：某站", "王健 http://a.cn/b 某站"),
    ("作者：王健链接：http://a.cn/b来源：某站著作权归作者所有。转载请联系。", "王健 http://a.cn/b 某站"),
    ("作者: W J 链接: http://a.cn/b", "W J http://a.cn/b -"),
    ("作者：王健\n链接：http://a.cn/b\n來源：某站\n某站著作权归作者所有，转载请联系。", "王健 http://a.cn/b 某站"),
  ])
  func linesAreReadByTheirLabels(text: String, expected: String) throws {
    let credit = try #require(CopyCredit(text))
    #expect("\(credit.author) \(credit.address) \(credit.source ?? "-")" == expected)
  }

  @Test(arguments: [
    "", "作者：王健", "作者：王健\n链接：见文末", "作者链接：http://a.cn/b", "链接：http://a.cn/b\n作者：王健",
    "作者：王健\n链接：http://a.cn/b 又写了一段", "作者：王健\n链接：http://a.cn/b\n来源：这是一句比任何站名都长得多的话，所以它不是站名，而是正文。",
    "作者：王健\n链接：http://a.cn/b\n来源：某站\n正文。", "作者：王健\n链接：http://a.cn/b\n来源：某站\n著作权归作者所有。\n正文。",
    "本文作者：王健\n链接：http://a.cn/b", "著作权归作者所有。",
  ])
  func otherTextIsNone(text: String) {
    #expect(CopyCredit(text) == nil)
  }
}
