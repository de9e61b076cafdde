import Testing

@testable import ArticleParser

@Suite struct PageReaderTests {
  private let filler = Array(repeating: "这一行写满了整个栏宽没有空格", count: 30)

  @Test func aFormFeedEndsAPage() {
    let text = (filler + ["末行\u{C}首行"] + filler).joined(separator: "\n")
    let pages = PageReader.pages(of: DecodedText(text))
    #expect(pages.map(\.number) == [1, 2])
    #expect(pages.map(\.lines.count) == [31, 31])
  }

  @Test func aSingleBlankBeforeALineStartsAPage() {
    let text = (filler + [" 新的一版从这里开始"] + filler).joined(separator: "\n")
    #expect(PageReader.pages(of: DecodedText(text)).count == 2)
  }

  @Test func manyIndentedLinesAreNoPages() {
    let text = filler.enumerated().map { $0 % 3 == 0 ? " " + $1 : $1 }.joined(separator: "\n")
    #expect(PageReader.pages(of: DecodedText(text)).count == 1)
  }

  @Test func emptyTextHasNoPage() {
    #expect(PageReader.pages(of: DecodedText("\n \n\u{C}\n")).isEmpty)
  }
}
