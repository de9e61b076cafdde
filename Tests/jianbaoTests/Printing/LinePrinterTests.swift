import Foundation
import Testing

@Suite struct LinePrinterTests {
  @Test(arguments: ["物业", "*", "作者:雷红英", "标题:物业", "CRM"])
  func everyLineHasFiveCellsAndNoneIsEmpty(_ query: String) throws {
    let lines = try FixtureCorpus().search(query)
    #expect(!lines.isEmpty)
    for line in lines {
      let cells = line.components(separatedBy: "\t")
      #expect(cells.count == 5)
      #expect(cells.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func sentencesAroundEachMatchReplaceTheExcerpt() throws {
    let corpus = try FixtureCorpus()
    #expect(try corpus.search("自助", "-C", "0").first?.hasSuffix("\t业主自助缴纳物业费，省时又省力！") == true)
    #expect(
      try corpus.search("自助", "-C", "1").first?
        .hasSuffix(
          "\t武昌区邮政分公司签订“智慧物业”合作协议。业主自助缴纳物业费，省时又省力！ 目前，CRM 系统已有 900 户，10:40 开始办理，信箱 hubei_cfc@163.com。"
        )
        == true)
  }
}
