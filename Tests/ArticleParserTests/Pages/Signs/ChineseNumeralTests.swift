import Testing

@testable import ArticleParser

@Suite struct ChineseNumeralTests {
  @Test(arguments: [
    ("二〇二三", 2023), ("二○二三", 2023), ("十", 10), ("十二", 12), ("二十", 20), ("二十三", 23), ("廿六", 26),
    ("卅一", 31), ("一百一十", 110), ("元", 1), ("零", 0), ("一二", 12),
  ])
  func numbersByPlaceAndByNameAreRead(text: String, value: Int) {
    #expect(ChineseNumeral.value(of: Array(scalars(text))) == value)
    #expect(scalars(text).allSatisfy { ChineseNumeral.isDigit($0) })
  }

  @Test(arguments: ["", "甲", "十甲", "一二三四五六七八九一"])
  func otherTextIsNoNumber(text: String) {
    #expect(ChineseNumeral.value(of: Array(scalars(text))) == nil)
  }
}
