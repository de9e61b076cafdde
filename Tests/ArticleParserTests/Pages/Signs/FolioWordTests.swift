import Testing

@testable import ArticleParser

@Suite struct FolioWordTests {
  @Test(arguments: [
    ("责任编辑", 2), ("责编：王芳", 2), ("责任编辑王芳", 2), ("责任编辑王芳美编李军", 4), ("电话：88881234", 2),
  ])
  func officesOpenAndNamesFollow(word: String, gain: Int) {
    var expectsName = false
    #expect(FolioWord.officeGain(scalars(word), expectsName: &expectsName) == gain)
    #expect(expectsName)
  }

  @Test func anOfficeInASentenceIsNone() {
    var expectsName = false
    #expect(FolioWord.officeGain(scalars("编辑部里的故事讲了一年"), expectsName: &expectsName) == nil)
    #expect(FolioWord.officeGain(scalars("88881234"), expectsName: &expectsName) == nil)
    #expect(!expectsName)
  }

  @Test(arguments: [
    ("第2版", "第2版", true), ("A02", "A02", true), ("02版", "02版", true), ("4", "4", false),
    ("第2版要闻", "第2版 要闻", true),
  ])
  func pageNumbersAreRead(word: String, label: String, isExplicit: Bool) {
    let page = FolioWord.pageNumber(scalars(word))
    #expect(page?.text == label)
    #expect(page?.isExplicit == isExplicit)
  }

  @Test(arguments: ["要闻", "AAA02", "12345678"])
  func otherWordsArePagesOfNothing(word: String) {
    #expect(FolioWord.pageNumber(scalars(word)) == nil)
  }

  @Test(arguments: [
    ("江城晚报", true), ("旅游周刊", true), ("报", false), ("晚报讯", false), ("本报2022", false),
  ])
  func papersEndAsTheyAllDo(word: String, isPaper: Bool) {
    #expect(FolioWord.isPaper(scalars(word)) == isPaper)
  }

  @Test(arguments: [
    ("星期五", true), ("农历五月十三", true), ("总第5670期", true), ("今日4版", true), ("第18650号", true),
    ("Friday", true), ("星期五下午", false), ("第三产业", false), ("要闻", false),
  ])
  func calendarWordsAreTold(word: String, isCalendar: Bool) {
    #expect(FolioWord.isCalendar(scalars(word)) == isCalendar)
  }

  @Test(arguments: [
    ("2023年?月16日", true), ("2023年", true), ("月2日", true), ("年月日", false), ("2023", false),
    ("3月起施行", false),
  ])
  func aDateMayBeMisreadInPart(word: String, isBroken: Bool) {
    #expect(FolioWord.isBrokenDate(scalars(word)) == isBroken)
  }
}
