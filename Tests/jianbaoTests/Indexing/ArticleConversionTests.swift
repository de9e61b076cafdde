import ArticleParser
import BigramIndex
import TestSupport
import Testing

@testable import jianbao

@Suite struct ArticleConversionTests {
  private func roundTrip(_ article: Article) throws -> Article {
    try ArticleConversion.article(
      from: ArticleConversion.indexed(article), path: article.source.path,
      sha256: article.source.sha256)
  }

  private func full() -> Article {
    var article = Article(
      kind: .photo,
      source: ArticleSource(
        path: "报 纸/a.txt", format: .page, encoding: "gb18030", sha256: "ab", lines: [9...12, 3...3])
    )
    article.id = "00-1"
    article.headline = "标题"
    article.kicker = "引题"
    article.subheadline = "副题"
    article.section = "快评"
    article.leadIn = "本期关注"
    article.byline = "□张璨"
    article.authors = [.init(name: "张璨", role: "记者"), .init(name: "陈云")]
    article.dateline = "本报讯"
    article.date = "2022-01-26"
    article.published = "2022-01-26T13:13:59+08:00"
    article.publication = "邮政报"
    article.url = "http://a.example/"
    article.categories = ["甲", "乙"]
    article.tags = ["a\nb", ""]
    article.layout = "post"
    article.frontMatter = [
      .init(key: "k", value: .list([.text("x"), .null, .map([.init(key: "y", value: .text(""))])]))
    ]
    article.page = 2
    article.pageLabel = "第2版"
    article.body = "一\n二\n三"
    article.subheads = [.init(text: "二", offset: 2)]
    article.captions = [.init(text: "图为", credit: "李平 摄"), .init(text: "又")]
    article.continuedFrom = 1
    article.continuedOn = 3
    article.warnings = [.endsCut, .replacedBytes]
    return article
  }

  @Test func everyKeyComesBack() throws {
    #expect(try roundTrip(full()) == full())
    #expect(try roundTrip(full()).json == full().json)
  }

  @Test func nothingComesBackAsNothing() throws {
    let bare = Article(kind: .document, source: ArticleSource(path: "", format: .document))
    #expect(try roundTrip(bare) == bare)
  }

  @Test(arguments: ["2022-01-26", "0001-12-31", "2022-1-2", "二〇二二年", "", "2022-01-2x"])
  func datesOfAnyFormComeBack(date: String) throws {
    var article = full()
    article.date = date
    #expect(try roundTrip(article).date == date)
  }

  @Test(arguments: [[], [""], ["", ""], ["a"], ["a", ""], ["a\n", "b"]])
  func listsOfAnyTextsComeBack(texts: [String]) throws {
    var article = full()
    article.tags = texts
    article.categories = texts
    article.captions = texts.map { .init(text: $0) }
    article.authors = texts.map { .init(name: $0) }
    #expect(try roundTrip(article) == article)
  }

  @Test func damagedBytesGiveAFaultOrARecordAndNeverATrap() throws {
    let stored = ArticleConversion.indexed(full())
    var faults = 0
    for index in stored.record.indices {
      for flip in [UInt8(1), 0x80, 0xFF] {
        var damaged = stored
        damaged.record[index] ^= flip
        do { _ = try ArticleConversion.article(from: damaged, path: "", sha256: "") } catch {
          faults += 1
        }
      }
      var cut = stored
      cut.record.removeLast(stored.record.count - index)
      _ = try? ArticleConversion.article(from: cut, path: "", sha256: "")
    }
    #expect(faults > 0)
  }

  @Test func placesBecomeRunsOfTheField() throws {
    var article = full()
    var map = SourceMap()
    map.note(offset: 0, line: 7, column: 3)
    article.places[.body] = map
    let body = try #require(ArticleConversion.indexed(article).fields.first { $0.field == .body })
    #expect(body.places == [PlaceRun(offset: 0, line: 7, column: 3)])
  }
}
