import Testing

@testable import ArticleParser

@Suite struct PageReaderTests {
  private let filler = Array(repeating: "这一行写满了整个栏宽没有空格", count: 30)

  @Test func aFormFeedEndsAPage() {
    let text = (filler + ["末行\u{C}首行"] + filler).joined(separator: "\n")
    let pages = Array(PageReader(DecodedText(text)))
    #expect(pages.map(\.number) == [1, 2])
    #expect(pages.map(\.lines.count) == [31, 31])
  }

  @Test func severalFormFeedsInALineEndAsManyPages() {
    let pages = Array(PageReader(DecodedText("甲\u{C}\u{C}乙\u{C}丙\n丁\n\u{C}")))
    #expect(pages.map(\.number) == [1, 3, 4])
    #expect(pages.map { $0.lines.map { String(scalars: $0.text) } } == [["甲"], ["乙"], ["丙", "丁"]])
    #expect(pages.map { $0.lines.map(\.number) } == [[1], [1], [1, 2]])
  }

  @Test func blankLinesAreCountedOverPages() {
    let pages = Array(PageReader(DecodedText("甲\n\n\u{C}乙\n丙")))
    #expect(pages.map { $0.lines.map(\.blanksBefore) } == [[0], [2, 0]])
  }

  @Test func aSingleBlankBeforeALineStartsAPage() {
    let text = (filler + [" 新的一版从这里开始"] + filler).joined(separator: "\n")
    #expect(Array(PageReader(DecodedText(text))).count == 2)
  }

  @Test func onlyPagesThatASingleBlankStartsAreInTheOrderOfPainting() {
    let plain = filler.joined(separator: "\n")
    #expect(Array(PageReader(DecodedText(" " + plain))).map(\.isPainted) == [true])
    #expect(Array(PageReader(DecodedText(plain))).map(\.isPainted) == [false])
  }

  @Test func manyIndentedLinesAreNoPages() {
    let text = filler.enumerated().map { $0 % 3 == 0 ? " " + $1 : $1 }.joined(separator: "\n")
    #expect(Array(PageReader(DecodedText(text))).count == 1)
  }

  @Test func aSingleBlankAmongLinesThatBeginWithSeveralIsNoPage() {
    let text = filler.enumerated().map { $0 % 4 == 0 ? "  " + $1 : $1 } + [" 图为果园一角"]
    #expect(Array(PageReader(DecodedText(text.joined(separator: "\n")))).count == 1)
  }

  @Test func linesThatNothingPartsAreReadInStretches() {
    let limit = PageReader.lineLimit
    let text = String(repeating: "果园里的苹果熟了\n", count: 2 * limit + 1)
    let pages = Array(PageReader(DecodedText(text)))
    #expect(pages.map(\.lines.count) == [limit, limit, 1])
    #expect(pages.last?.lines.first?.number == 2 * limit + 1)
  }

  @Test func emptyTextHasNoPage() {
    #expect(Array(PageReader(DecodedText("\n \n\u{C}\n"))).isEmpty)
  }
}
