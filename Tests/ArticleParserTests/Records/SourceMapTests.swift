import ArticleParser
import Testing

@Suite struct SourceMapTests {
  @Test func emptyMapKnowsNoPlace() {
    #expect(SourceMap().place(of: 0) == nil)
  }

  @Test func charactersThatFollowOneAnotherShareARun() throws {
    var map = SourceMap()
    map.note(offset: 0, line: 5, column: 1)
    map.note(offset: 3, line: 5, column: 4)
    map.note(offset: 4, line: 5, column: 6)
    map.note(offset: 9, line: 7, column: 1)
    #expect(map.runs.count == 3)
    #expect(try #require(map.place(of: 3)) == (5, 4))
    #expect(try #require(map.place(of: 5)) == (5, 7))
    #expect(try #require(map.place(of: 11)) == (7, 3))
  }

  @Test func aSecondPlaceForAnOffsetReplacesTheFirst() {
    var map = SourceMap()
    map.note(offset: 0, line: 1, column: 1)
    map.note(offset: 0, line: 2, column: 4)
    #expect(map.runs == [.init(offset: 0, line: 2, column: 4)])
  }
}
