import TestSupport
import Testing

@testable import ArticleParser

struct MarkdownPageParserTests {
  private func parse(_ text: String) -> [Article] {
    MarkdownPageParser.parse(
      DecodedText(text), source: ArticleSource(path: "page.md", format: .markdownPage))
  }

  private func articles(_ text: String) -> [Article] {
    parse(text).filter { $0.kind != .unassigned }
  }

  @Test func readsABriefWithKickerPeopleAndLabel() throws {
    let brief = try #require(
      articles(
        """
        ## 动态

        ### 东山县分公司

        #### 开展冬季练兵

        本报讯(记者 王平 通讯员 李小云)近日,东山县分公司开展冬季练兵活动。

        全体人员参加了活动。□张 璨 陈云
        """
      ).first)
    #expect(brief.kind == .news)
    #expect(brief.section == "动态")
    #expect(brief.kicker == "东山县分公司")
    #expect(brief.headline == "开展冬季练兵")
    #expect(brief.byline == "□张 璨 陈云")
    #expect(brief.authors.map(\.name) == ["王平", "李小云", "张璨", "陈云"])
    #expect(brief.body == "本报讯(记者 王平 通讯员 李小云)近日,东山县分公司开展冬季练兵活动。\n全体人员参加了活动。")
    #expect(brief.source.lines == [1...9])
  }

  @Test func joinsColumnsThatStopInsideASentence() throws {
    let article = try #require(
      articles("# 电商进村\n\n本报讯 快递公司在全县建成服务站点两百余个,每天的件\n\n量超过三万件。\n\n明年将继续扩大。").first)
    #expect(article.body == "本报讯 快递公司在全县建成服务站点两百余个,每天的件量超过三万件。\n明年将继续扩大。")
  }

  @Test func bringsBackAFragmentThatStoodElsewhere() throws {
    let page = """
      # 乡村图书馆建成

      本报讯 乡村图书馆日前建成,馆内藏书两万余册。据介绍,图书馆将持续更新书目。

      续开放,吸引了周边三个乡镇的读者前来借阅,管理员每周整理一次书目。

      ### 读者踊跃

      建成以来,图书馆持

      □李平
      """
    let article = try #require(articles(page).first)
    #expect(
      article.body
        == "本报讯 乡村图书馆日前建成,馆内藏书两万余册。据介绍,图书馆将持续更新书目。\n读者踊跃\n建成以来,图书馆持续开放,吸引了周边三个乡镇的读者前来借阅,管理员每周整理一次书目。"
    )
    #expect(article.warnings == [.reordered])
    #expect(article.subheads == [Article.Subhead(text: "读者踊跃", offset: 39)])
  }

  @Test func leavesOutAPassageThatTheLoopRepeats() throws {
    let passage = "馆内藏书两万余册,设有阅览座位一百二十个,并为老人和儿童开辟了专门区域,每周举办两次读书会。"
    let page = "# 图书馆建成\n\n\(passage)\n\n日前,县图书馆建成开放。\(passage)读者可以凭身份证借书。\n\n□李平"
    let records = parse(page)
    let article = try #require(records.first)
    #expect(article.body == "日前,县图书馆建成开放。\(passage)读者可以凭身份证借书。")
    #expect(article.warnings == [.repeatedPassage])
    #expect(records.contains { $0.kind == .unassigned && $0.text == passage })
  }

  @Test func readsCrossHeadsOfTwoLinesAsOne() throws {
    let page = """
      # 乡村图书馆建成

      乡村图书馆日前建成，馆内藏书两万余册。

      ### 读者踊跃

      ### 借阅量翻一番

      建成以来，图书馆接待读者三千人次。

      □李平
      """
    let article = try #require(articles(page).first)
    #expect(article.subheads.map(\.text) == ["读者踊跃借阅量翻一番"])
    #expect(article.body == "乡村图书馆日前建成，馆内藏书两万余册。\n读者踊跃借阅量翻一番\n建成以来，图书馆接待读者三千人次。")
  }

  @Test func givesTextBehindTheBylineBackToItsArticle() {
    let page = """
      ## 乡村图书馆建成

      本报讯 乡村图书馆日前建成，馆内藏书两万余册。

      □李平

      图书馆明年还将开设儿童阅览区。

      ## 县城夜市开张

      本报讯 县城夜市昨晚开张，摊位百余个。
      """
    let read = articles(page)
    #expect(read.map(\.headline) == ["乡村图书馆建成", "县城夜市开张"])
    #expect(read.first?.body.hasSuffix("\n图书馆明年还将开设儿童阅览区。") == true)
    #expect(read.first?.warnings == [.reordered])
  }

  @Test func textWithoutHeadingIsAFragmentThoughPeopleSignIt() {
    let read = articles("量超过三万件，快递进村。\n\n□李平\n\n## 夜市开张\n\n本报讯 县城夜市昨晚开张。")
    #expect(read.map(\.kind) == [.fragment, .news])
    #expect(read.first?.authors.map(\.name) == ["李平"])
  }

  @Test func keepsAContinuationUnderItsHeading() throws {
    let page = """
      ## 老街新生

      (上接第1版)

      的改造方案,得到居民支持。

      ### 留住记忆

      如今老街重现生机。□王平

      ## 夜市开张

      本报讯 夜市昨天开张。
      """
    let found = articles(page)
    #expect(found.map(\.headline) == ["老街新生", "夜市开张"])
    #expect(found.first?.kind == .continuation)
    #expect(found.first?.continuedFrom == 1)
    #expect(found.first?.subheads.map(\.text) == ["留住记忆"])
  }

  @Test func readsACrossHeadThatRanIntoItsParagraph() throws {
    let text = "稳定增收 共同富裕 每天清晨,合作社的冷链车准时出发,把新鲜蔬菜送往县城的十二家超市和三所学校。"
    let article = try #require(articles("# 蔬菜进城\n\n本报讯 合作社办得好。\n\n\(text)□王平").first)
    #expect(article.subheads.map(\.text) == ["稳定增收 共同富裕"])
    #expect(article.body.hasPrefix("本报讯 合作社办得好。\n稳定增收 共同富裕\n每天清晨,"))
  }

  @Test func sharesHeadingsThatStandInARow() {
    let page = """
      ## 东山县

      ## 冬季练兵见成效

      ## 西河市农产品进城

      本报讯 近日,西河市农产品借助冷链专线进城,销量大增。□王平

      本报讯 东山县开展冬季练兵,一线员工的技能提高了。□李云
      """
    let found = articles(page)
    #expect(found.map(\.headline) == ["西河市农产品进城", "东山县冬季练兵见成效"])
    #expect(found.map(\.authors.first?.name) == ["王平", "李云"])
  }

  @Test func setsTheSeriesLineApart() throws {
    let article = try #require(articles("### 本期关注：乡村振兴\n\n# 山城新貌\n\n山城变了样。□王平").first)
    #expect(article.leadIn == "本期关注：乡村振兴")
    #expect(article.headline == "山城新貌")
    #expect(article.kicker == nil)
  }

  @Test func setsSubheadlineAndJoinsHeadlineLines() throws {
    let dashed = try #require(articles("# 山城新貌\n\n### ——来自基层的报道\n\n山城变了样。□王平").first)
    #expect(dashed.headline == "山城新貌")
    #expect(dashed.subheadline == "——来自基层的报道")
    let broken = try #require(
      articles("## 短评\n\n## 我国创造超导\n\n## 电动磁悬浮推\n\n## 进世界纪录\n\n技术领先。□王平").first)
    #expect(broken.headline == "我国创造超导电动磁悬浮推进世界纪录")
    #expect(broken.kind == .commentary)
  }

  @Test func takesEveryCharacterOfEveryFieldBackToItsPlace() throws {
    let page = "## 动 态\n\n# 夜市  开张\n\n本报讯 夜市昨\n\n天开张。□王 平\n"
    let raw = page.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0.unicodeScalars) }
    for article in articles(page) {
      for (field, text) in [(ArticleField.body, article.body), (.headline, article.headline ?? "")]
      {
        let places = try #require(article.places[field])
        for (offset, scalar) in text.unicodeScalars.enumerated() where scalar != "\n" {
          let place = try #require(places.place(of: offset))
          #expect(raw[place.line - 1][place.column - 1] == scalar)
        }
      }
    }
  }

  @Test func losesNoCharacterOfShuffledPages() {
    var generator = SeededGenerator(seed: 7)
    let lines = [
      "# 标题一", "## 动态", "本报讯 昨天开张,生意", "□王平", "(上接第2版)", "的人很多。", "---", "**甲县分公司**", "一家店",
      "责任编辑 王平 版式 李云", "很好。□李云 摄影报道", "![](a.png)", "再次开张,顾客说(下转第3版)",
    ]
    for _ in 0..<200 {
      let page = (0..<12).compactMap { _ in lines.randomElement(using: &generator) }
        .joined(separator: "\n\n")
      var held: [Unicode.Scalar: Int] = [:]
      for record in parse(page) {
        let own = [
          record.text, record.headline, record.kicker, record.subheadline, record.section,
          record.byline, record.body,
        ]
        for scalar in own.compactMap({ $0 }).joined().unicodeScalars {
          held[scalar, default: 0] += 1
        }
      }
      for scalar in page.unicodeScalars where !scalar.isBlank { held[scalar, default: 0] -= 1 }
      let lost = held.filter { !$0.key.isBlank && $0.value < 0 }
      #expect(lost.isEmpty, "seed 7: \(page)")
    }
  }
}
