import Testing

@testable import ArticleParser

@Suite struct ArticleIDTests {
  @Test func articlesAndLeftoversAreCountedApart() {
    let source = ArticleSource(path: "a.txt", format: .page)
    var articles = [Article.Kind.news, .unassigned, .photo, .unassigned]
      .map { Article(kind: $0, source: source) }
    ArticleID.assign(to: &articles, digest: String(repeating: "0123456789abcdef", count: 4))
    #expect(
      articles.map(\.id) == [
        "0123456789abcdef-1", "0123456789abcdef-u1", "0123456789abcdef-2", "0123456789abcdef-u2",
      ])
  }

  @Test func aFilesBytesNameItsRecordsWhereverItLies() throws {
    let bytes = Array("---\ntitle: 甲\n---\n正文\n".utf8)
    let here = ArticleParser().parse(SourceFile(path: "a.md", bytes: bytes)).articles.first?.id
    let there = ArticleParser().parse(SourceFile(path: "b/c.md", bytes: bytes)).articles.first?.id
    let id = try #require(here)
    #expect(there == id)
    #expect(id.utf8.count <= 64 && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    let other = ArticleParser().parse(SourceFile(path: "a.md", bytes: bytes + [0x0A])).articles
    #expect(other.first?.id != id)
  }
}
