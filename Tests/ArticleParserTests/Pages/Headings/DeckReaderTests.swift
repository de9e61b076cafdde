import Testing

@testable import ArticleParser

@Suite struct DeckReaderTests {
  /// The kicker, the headline and the subheadline that are read in the lines, joined by `/`.
  private func deck(_ lines: [String], of owner: Int = 0, parted: Bool = false) -> [String] {
    let body = PrintedPages.orchard + ["□李明"] + PrintedPages.lanterns + ["□王小红"]
    let page = PrintedPages.page(body + lines, parted: parted)
    let reader = PageItemReader.read(page)
    let layout = ArticleSplitter.split(page, reader.items, partsBoxes: reader.partsBoxes)
    let spans = page.lines.indices.dropFirst(body.count).map {
      LineSpan(line: $0, range: page.lines[$0].text.indices)
    }
    let candidate = DeckCandidate(spans: spans, items: 0...0, gains: [])
    let deck = DeckReader(page, HeadingGaps(page, headings: spans))
      .deck(candidate, of: layout.pieces[owner])
    return [deck.kicker, deck.headline, deck.subheadline].map { spans in
      spans.map { PrintedPages.text(page, $0) }.joined(separator: "/")
    }
  }

  @Test func oneLineIsTheHeadline() {
    #expect(deck(["青禾苹果进城"]) == ["", "青禾苹果进城", ""])
  }

  @Test func aPhraseOfItsOwnAboveALongerLineIsTheKicker() {
    #expect(deck(["果园丰收", "青禾邮政帮助果农卖出苹果"]) == ["果园丰收", "青禾邮政帮助果农卖出苹果", ""])
  }

  @Test func anOrganisationIsTheKicker() {
    #expect(deck(["青禾县分公司", "帮助果农卖苹果"])[0] == "青禾县分公司")
  }

  /// 沿河 stands in the body, so the line was broken inside the word.
  @Test func aWordBrokenByTheLineMakesOneHeadline() {
    #expect(deck(["白河元宵灯会游客沿", "河赏灯猜谜到深夜"], of: 1) == ["", "白河元宵灯会游客沿/河赏灯猜谜到深夜", ""])
  }

  @Test func theShortRestOfALineBelongsToIt() {
    #expect(deck(["白河古城元宵灯会点亮三千盏", "花灯"], of: 1) == ["", "白河古城元宵灯会点亮三千盏/花灯", ""])
  }

  @Test func anOpenQuoteIsNotCutOff() {
    #expect(deck(["青禾“果农", "直通车”进城"])[0].isEmpty)
  }

  @Test func aLineEndingInAColonGoesOn() {
    #expect(deck(["青禾：", "果农不出村", "苹果进城"])[0].isEmpty)
  }

  /// The blanks of narrow quotation marks are no blanks between phrases.
  @Test func aBlankBesideAQuotationMarkSaysNothing() {
    let plain = deck(["“果农”专线开通", "青禾邮政帮助果农卖出苹果"])
    let blank = deck(["“果农” 专线开通", "青禾邮政帮助果农卖出苹果"])
    #expect(plain[0] == "“果农”专线开通")
    #expect(blank[0] == "“果农” 专线开通")
  }

  @Test func aVerbThatWantsItsObjectGoesOn() {
    #expect(deck(["青禾邮政推出", "果农进城专线“当日达”服务"])[0].isEmpty)
  }

  @Test func aSubjectBeginsAnew() {
    #expect(deck(["瓜果飘香", "各地果农采摘", "忙碌到深夜"])[0] == "瓜果飘香")
  }

  @Test func twoClausesAreKickerAndHeadlineAndAPredicateGoesOn() {
    #expect(deck(["山乡果园连年丰收", "各地果商订货量提升"])[0] == "山乡果园连年丰收")
    #expect(deck(["山乡果园植树造林", "取得显著新成效"])[0].isEmpty)
  }

  @Test func aDashBeginsTheSubheadline() {
    let read = deck(["苹果进城路更宽", "——青禾县邮政助农记事"])
    #expect(read == ["", "苹果进城路更宽", "——青禾县邮政助农记事"])
  }

  /// Where blank lines part the page, two lines without one are one headline in large type.
  @Test func linesWithoutTheUsualBlankLineAreOneHeadline() throws {
    let body = PrintedPages.orchard.joined(separator: "\n\n")
    let text = DecodedText(body + "\n\n果园丰收\n\n青禾邮政帮助\n果农卖苹果")
    let page = try #require(Array(PageReader(text)).first)
    let spans = page.lines.indices.suffix(3).map {
      LineSpan(line: $0, range: page.lines[$0].text.indices)
    }
    let deck = DeckReader(page, HeadingGaps(page, headings: spans))
      .deck(DeckCandidate(spans: spans, items: 0...0, gains: []), of: Piece(items: 0...0))
    #expect(deck.kicker.map { PrintedPages.text(page, $0) } == ["果园丰收"])
    #expect(deck.headline.count == 2)
  }
}
