import ArticleParser
import TestSupport
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

  /// A slice knows the place of each of its characters, and holds no run behind its end.
  @Test(arguments: 0..<8)
  func aSlicePlacesItsCharactersAsTheWholeDoes(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var map = SourceMap()
    var length = 0
    for line in 1...20 {
      map.note(offset: length, line: line, column: Int.random(in: 1...3, using: &generator))
      length += Int.random(in: 1...5, using: &generator)
    }
    for lower in 0..<length {
      let range = lower..<Int.random(in: lower...length, using: &generator)
      let slice = map.slice(range)
      for offset in range {
        let (place, expected) = (slice.place(of: offset - lower), map.place(of: offset))
        #expect(place?.line == expected?.line && place?.column == expected?.column, "seed \(seed)")
      }
      #expect(slice.runs.allSatisfy { $0.offset < range.count }, "seed \(seed): \(range)")
    }
  }

  @Test func aCutMapForgetsWhatStartsBehindTheCut() {
    var map = SourceMap()
    for line in 1...3 { map.note(offset: line * 10 - 10, line: line, column: 1) }
    map.truncate(to: 10)
    #expect(map.runs == [.init(offset: 0, line: 1, column: 1)])
  }
}
