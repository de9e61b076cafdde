import Testing

@testable import ArticleParser

@Suite struct GluedLinesTests {
  /// A heading line after two bodies with a bar at every place where it may be cut,
  /// and ~ where its left half ends earlier.
  private func seams(_ line: String, before: String? = nil, after: String? = nil) -> String {
    let bodies = PrintedPages.orchard + ["□李明"] + PrintedPages.lanterns + ["□王小红"]
    let lines = [before, line, after].compactMap { $0 }
    let page = PrintedPages.page(bodies + lines, parted: true)
    let reader = PageItemReader.read(page)
    let layout = ArticleSplitter.split(page, reader.items, partsBoxes: reader.partsBoxes)
    let spans = page.lines.indices.suffix(lines.count).map {
      LineSpan(line: $0, range: page.lines[$0].text.indices)
    }
    let evidence = HeadingEvidence(page, headings: spans, pieces: layout.pieces)
    let place = before == nil ? 0 : 1
    let found = GluedLines(page, evidence).seams(
      in: spans[place], before: before == nil ? nil : spans[0],
      after: after == nil ? nil : spans[place + 1])
    var text = page.lines[spans[place].line].text
    for seam in found.reversed() {
      text.insert("|", at: seam.position)
      if seam.leftEnd < seam.position { text.insert("~", at: seam.leftEnd) }
    }
    return String(String.UnicodeScalarView(text))
  }

  @Test func aLineIsCutBetweenTheWordsOfTwoBodies() {
    #expect(seams("青禾邮政帮助果农卖苹果白河元宵灯会照亮古城").contains("苹果|白河"))
  }

  @Test func aBlankBelongsToNeitherHalf() {
    #expect(seams("帮助果农卖苹果 元宵灯会照亮古城").contains("苹果~ |元宵"))
  }

  @Test func theNameOfAnOrganisationAndAShortLineAreNotCut() {
    #expect(seams("白河市青禾县分公司") == "白河市青禾县分公司")
    #expect(seams("苹果元宵") == "苹果元宵")
  }

  /// The rest of a wrapped headline is nobody's by its own words.
  @Test func theLineBeforeSaysWhoseTheLeftHalfIs() {
    let line = "上春天里的车白河元宵灯会照亮古城"
    #expect(seams(line, before: "青禾邮政帮助果农卖苹果").contains("|白河元宵"))
  }

  @Test func aNumberIsNotCut() {
    #expect(!seams("青禾苹果卖出2026箱白河元宵灯会").contains("20|26"))
  }

  @Test func placesStandApartInTheirOrder() {
    let halves = seams("帮助果农元宵灯会苹果卖到游客沿河采摘夜班线路收果点花灯照亮处理中心")
      .split(separator: "|").map(\.count)
    #expect((2...4).contains(halves.count))
    #expect(halves.allSatisfy { $0 >= 4 })
  }
}
