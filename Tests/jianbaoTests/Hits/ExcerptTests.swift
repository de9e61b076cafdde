import BigramIndex
import TestSupport
import Testing

@testable import jianbao

@Suite struct ExcerptTests {
  private func article(_ body: String) -> IndexedArticle {
    IndexedArticle(id: "a", type: "post", fields: [.init(.headline, "标题"), .init(.body, body)])
  }

  private func excerpt(_ body: String, _ query: String, cells: Int = 40) throws -> Excerpt {
    let article = article(body)
    let plan = try QueryPlanner.plan(try QueryParser.parse(query))
    let matches = TextMatch.all(of: LeafMatcher(plan), in: article)
    return try #require(Excerpt(of: article, matches: matches, cells: cells))
  }

  private func drawn(_ body: String, _ query: String, cells: Int = 40) throws -> String {
    let text = try excerpt(body, query, cells: cells).text
    var result = ""
    for (index, scalar) in text.scalars.enumerated() {
      if text.marks.contains(where: { $0.lowerBound == index }) { result += "[" }
      result.unicodeScalars.append(scalar)
      if text.marks.contains(where: { $0.upperBound == index + 1 }) { result += "]" }
    }
    return result
  }

  @Test func theSentenceIsShownWhole() throws {
    let body = "这里是头一句，它很长，说了许多许多的话，占了许多许多的地方。物业公司来了。又说一句。"
    #expect(try drawn(body, "物业") == "[物业]公司来了。又说一句。")
  }

  @Test func aLongSentenceIsCutAtAClause() throws {
    let body = "头一句说了许多许多的话占了许多许多的地方，物业公司终于来了，第三句又说了许多许多的话占了地方。"
    #expect(try drawn(body, "物业", cells: 30) == "…[物业]公司终于来了，…")
  }

  @Test func withoutAnyMarkTheTextIsCutAroundTheMatch() throws {
    let body = String(repeating: "甲乙丙丁", count: 20) + "物业" + String(repeating: "戊己庚辛", count: 20)
    let text = try drawn(body, "物业", cells: 20)
    #expect(text == "…乙丙丁[物业]戊己庚…" || text == "…丙丁[物业]戊己庚辛…" || text == "…甲乙丙丁[物业]戊己庚…")
  }

  @Test func thePassageWithMostOfTheWordsIsChosen() throws {
    let body = "物业来了。" + String(repeating: "甲乙丙丁，", count: 30) + "物业费要缴，缴费很方便。"
    #expect(try drawn(body, "物业 缴费").contains("[物业]费要缴，[缴费]"))
  }

  @Test func aMatchInTheHeadlineAloneShowsTheBeginningOfTheBody() throws {
    #expect(try drawn("头一句。第二句。", "标题") == "头一句。第二句。")
  }

  @Test(arguments: [4, 5, 6, 7, 10, 20, 39, 40, 41, 120])
  func noExcerptIsTooWideAndEveryMarkIsTheMatch(_ cells: Int) throws {
    var random = SeededGenerator(seed: UInt64(cells))
    let letters = Array("物业甲乙丙，。“”！\nab ".unicodeScalars)
    for _ in 0..<300 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...80, using: &random) {
        view.append(letters[Int.random(in: 0..<letters.count, using: &random)])
      }
      view.append(contentsOf: "物业".unicodeScalars)
      let excerpt = try excerpt(String(view), "物业", cells: cells)
      #expect(DisplayWidth.cells(of: excerpt.text.scalars.filter { $0 != "\n" }) <= max(cells, 6))
      for mark in excerpt.text.marks {
        let marked = excerpt.text.scalars[mark].filter { $0 != " " }
        let text = String(String.UnicodeScalarView(marked))
        // Blanks inside can make a match wider than the whole excerpt.
        #expect(text.replacing("物业", with: "").isEmpty || (cells < 10 && text == "物"))
      }
      #expect(!excerpt.text.marks.isEmpty)
    }
  }
}
