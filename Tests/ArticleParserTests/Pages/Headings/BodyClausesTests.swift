import Testing

@testable import ArticleParser

@Suite struct BodyClausesTests {
  private func scalars(_ text: String) -> ArraySlice<Unicode.Scalar> {
    Array(text.unicodeScalars)[...]
  }

  /// The clauses of the only piece of a page.
  private func clauses(_ lines: [String]) throws -> BodyClauses {
    let page = PrintedPages.page(lines)
    let reader = PageItemReader.read(page)
    let layout = ArticleSplitter.split(page, reader.items, partsBoxes: reader.partsBoxes)
    return BodyClauses(page, try #require(layout.pieces.first))
  }

  @Test func charactersJoinOverTheEndsOfLines() throws {
    let body = try clauses(PrintedPages.orchard)
    #expect(body.joins("苹", "果"))
    #expect(body.joins("万", "箱"))
    #expect(!body.joins("果", "箱"))
    #expect(!body.joins("。", "箱"))
  }

  @Test func theShareOfAWordsPlacesThatEndAClause() throws {
    let body = try clauses(PrintedPages.orchard)
    #expect(body.endShare(of: scalars("上路")) == 1)
    #expect(body.endShare(of: scalars("果农")) == 0)
    #expect(body.endShare(of: scalars("苹果")) == 1.0 / 3)
    #expect(body.endShare(of: scalars("香蕉")) == 0)
  }

  @Test func aWordFollowsAnotherInOneClauseOnly() throws {
    let body = try clauses(PrintedPages.orchard)
    #expect(body.follows(scalars("苹果"), after: scalars("帮助")))
    #expect(body.follows(scalars("城里"), after: scalars("不出")))
    #expect(!body.follows(scalars("帮助"), after: scalars("苹果")))
    #expect(!body.follows(scalars("鲜果"), after: scalars("帮助")))
  }

  @Test func aClauseThatHasBothLinesIsTheirShare() throws {
    let body = try clauses(PrintedPages.orchard)
    #expect(body.share(of: scalars("果农"), and: scalars("销售苹果")) == 1)
    #expect(body.share(of: scalars("果农"), and: scalars("鲜果六万箱")) == 0)
    #expect(body.share(of: scalars("香蕉"), and: scalars("果农")) == 0)
  }

  @Test func aPieceWithoutTextHasNothing() {
    let body = BodyClauses(PrintedPages.page([]), Piece(items: 0...0))
    #expect(!body.joins("苹", "果"))
    #expect(body.share(of: scalars("果农"), and: scalars("果农")) == 0)
  }
}
