import Testing

@testable import ArticleParser

@Suite struct PageHabitsTests {
  @Test func widthsOfRunningTextAreMeasures() {
    let habits = PageHabits(PrintedPages.page(PrintedPages.orchard + PrintedPages.lanterns))
    #expect(habits.measures.contains { abs($0 - 32) <= 2 })
    #expect(habits.narrowest == habits.measures.min())
  }

  @Test func aWidthWithoutAnyStopIsNoMeasure() {
    let headlines = ["青禾邮政帮助果农", "白河古城元宵灯会", "西山林场冬季防火", "南江大桥昨日合龙"]
    let text = PrintedPages.orchard + PrintedPages.lanterns
    let habits = PageHabits(PrintedPages.page(text + headlines))
    #expect(!habits.measures.contains(16))
    let narrow = ["今年苹果丰收，果", "农很满意，市场价", "格稳定。接下来，", "合作社将扩大种植"]
    #expect(PageHabits(PrintedPages.page(text + narrow)).measures.contains(16))
  }

  @Test func onlyWhereNoWordIsTooLongIsTheWidthOfALineExact() {
    let page = PrintedPages.page(["果农不出村就能卖苹果，", "今年外运6万箱苹果到城里，", "价格稳定，今年", "2026箱"])
    let habits = PageHabits(page)
    let exact = page.lines.indices.map { line in
      let whole = LineSpan(line: line, range: 0..<page.lines[line].text.count)
      return habits.readingLine(page, whole, LineSignals(page.lines[line].text)).isExact
    }
    #expect(exact == [true, false, false, false])
    var scan = page
    scan.isScanned = true
    let whole = LineSpan(line: 0, range: 0..<page.lines[0].text.count)
    #expect(!habits.readingLine(scan, whole, LineSignals(page.lines[0].text)).isExact)
  }

  @Test func aLineHasRoomUnlessMarksKeepTheNextCharacterOff() {
    let page = PrintedPages.page(["果农不出村就能卖苹果", "今年外运", "好，价格稳定", "“苹果”", "2026箱"])
    let habits = PageHabits(page)
    let hasRoom = page.lines.indices.map { line in
      let whole = LineSpan(line: line, range: 0..<page.lines[line].text.count)
      return habits.readingLine(page, whole, LineSignals(page.lines[line].text)).hasRoom
    }
    #expect(hasRoom == [true, false, false, false, false])
  }
}
