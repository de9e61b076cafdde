import Testing

@testable import ArticleParser

@Suite struct LeftoverRecordsTests {
  private func gathered() -> LeftoverRecords {
    LeftoverRecords(
      page: 3,
      source: ArticleSource(path: "page.txt", format: .page))
  }

  @Test func linesBetweenTwoClosesAreOneRecord() {
    var leftovers = gathered()
    leftovers.add("第3版", numbers: [4])
    leftovers.add("编辑", numbers: [5, 6])
    leftovers.close()
    leftovers.add("广告", numbers: [9])
    leftovers.close()
    #expect(leftovers.records.map(\.text) == ["第3版\n编辑", "广告"])
    #expect(leftovers.records.map(\.source.lines) == [[4...6], [9...9]])
    #expect(leftovers.records.allSatisfy { $0.kind == .unassigned && $0.page == 3 })
  }

  @Test func nothingGatheredIsNoRecord() {
    var leftovers = gathered()
    leftovers.close()
    leftovers.add("广告", numbers: [1])
    leftovers.close()
    leftovers.close()
    #expect(leftovers.records.count == 1)
  }
}
