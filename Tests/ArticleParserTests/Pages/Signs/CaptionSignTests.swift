import Testing

@testable import ArticleParser

struct CaptionSignTests {
  private static let samples: [(String, String?, String?)] = [
    ("图为投递员在派件。", "图为", nil), ("上图：活动现场。本报记者 李平 摄", "上图：", "本报记者 李平 摄"),
    ("图①为启动仪式。", "图①", nil), ("▲图为现场。（图片由市分公司提供）", "图为", "（图片由市分公司提供）"),
    ("投递员在派件。李平摄", nil, "李平摄"),
  ]

  @Test(arguments: samples)
  func reads(line: String, cue: String?, credit: String?) throws {
    let sign = try #require(CaptionSign(scalars(line)))
    #expect(text(sign.cue, of: line) == cue)
    #expect(text(sign.credit, of: line) == credit)
  }

  @Test(arguments: ["图书馆里读者众多。", "上图书馆网站可以查询。", "本报讯 近日", "计划今年提供服务。", "图纸和模型"])
  func leavesOtherLines(line: String) {
    #expect(CaptionSign(scalars(line)) == nil)
  }
}
