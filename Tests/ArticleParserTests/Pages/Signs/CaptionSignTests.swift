import Testing

@testable import ArticleParser

struct CaptionSignTests {
  @Test(arguments: [
    "图为投递员在派件。", "上图：活动现场。本报记者 李平 摄", "图①为启动仪式。", "▲图为现场。（图片由市分公司提供）",
    "图 为 投递员", "图2：仪式现场。", "图二：仪式现场。", "资料图为",
  ])
  func knowsCaptions(line: String) {
    #expect(CaptionSign.opens(scalars(line)))
  }

  @Test(arguments: [
    "图书馆里读者众多。", "上图书馆网站可以查询。", "本报讯 近日", "计划今年提供服务。", "图纸和模型", "投递员在派件。李平摄",
    "图2", "",
  ])
  func leavesOtherLines(line: String) {
    #expect(!CaptionSign.opens(scalars(line)))
  }
}
