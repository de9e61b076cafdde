import Testing

@testable import ArticleParser

struct FolioLineTests {
  private static let samples: [(String, String, String?, String?)] = [
    ("2022年6月11日 星期六 第2版 要闻 责编：李平", "2022-06-11", nil, "第2版 要闻"),
    ("02 综合 中国邮政报 2023年1月5日", "2023-01-05", "中国邮政报", "02 综合"),
    ("第1版 经济 责任编辑 邓秀 美编 夏丽飞 2023年7月8日 星期五 华东商报", "2023-07-08", "华东商报", "第1版 经济"),
    ("第1]版 要闻 ”2023年5月24日 星期日 ”责任编辑 张芳 美编 朱素贵", "2023-05-24", nil, "第1]版 要闻"),
    (
      "中国产业报 ”责任编辑 邓霞 美编 能祥清 “2023年]月]2日 星期日 第]版 经济", "2023-01-12", "中国产业报", "第]版 经济"
    ),
    ("二〇二三年三月五日 星期日", "2023-03-05", nil, nil), ("中华民国十二年五月四日", "1923-05-04", nil, nil),
    ("2 0 2 0 年 11 月 4 日 星 期 二", "2020-11-04", nil, nil),
  ]

  @Test(arguments: samples)
  func reads(line: String, date: String, publication: String?, label: String?) throws {
    let folio = try #require(FolioLine(scalars(line)))
    #expect(folio.date?.text == date)
    #expect(folio.publication == publication)
    #expect(folio.pageLabel == label)
    #expect(folio.strength >= 2)
  }

  @Test(arguments: [
    "责任编辑孙学美编刘文", "责任编辑文明版式许佳静", "第1版经济责任编辑邓秀美编夏丽飞",
    "责任编辑 成美岚 版式 屈天明 电话：010—84119887", "今日4版 总第5670期", "星期五 Friday", "A02版 要闻",
    "国内统一连续出版物号：CN 11-0058", "邮发代号：1-42",
  ])
  func readsLinesWithoutADate(line: String) throws {
    let folio = try #require(FolioLine(scalars(line)))
    #expect(folio.strength >= 2)
    #expect(folio.date == nil)
  }

  @Test(arguments: [
    "2023年3月25日，国务院新闻办公室举行发布会", "编辑部的故事", "北京市分公司 2022年工作会议", "第一批项目开工建设", "农历新年将至",
    "图为2022年6月11日拍摄的现场", "今日头条", "今日起近300项国家标准实施",
  ])
  func leavesOtherLines(line: String) {
    #expect((FolioLine(scalars(line))?.strength ?? 0) < 2)
  }

  @Test func takesALoneNumberForWeakEvidence() {
    #expect(FolioLine(scalars("2"))?.strength == 1)
    #expect(FolioLine(scalars("物流时报"))?.publication == "物流时报")
  }

  @Test func aMisreadDateHidesNoFolioLine() {
    let words = "第]版 要闻 江城晚报 2023年?月16日 星期四 责任编辑 王芳"
    #expect(FolioLine(scalars(words))?.publication == "江城晚报")
    #expect(FolioLine(scalars("2023年")) == nil, "alone it says nothing")
  }
}
