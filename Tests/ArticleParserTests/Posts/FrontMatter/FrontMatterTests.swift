import Testing

@testable import ArticleParser

@Suite struct FrontMatterTests {
  private static func matter(_ pairs: [(String, String)]) -> FrontMatter {
    var matter = FrontMatter()
    for (offset, pair) in pairs.enumerated() {
      matter.entries.append(
        FrontMatter.Entry(key: pair.0, value: .text(pair.1), bytes: offset..<(offset + 1)))
    }
    return matter
  }

  @Test func theLastValueOfAKeyCountsWhereItFirstStood() {
    let matter = Self.matter([("a", "1"), ("b", "2"), ("a", "3")])
    #expect(matter["a"]?.value == .text("3"))
    #expect(matter["c"] == nil)
    #expect(matter.uniqueEntries.map(\.key) == ["a", "b"])
    #expect(matter.uniqueEntries.map(\.value) == [.text("3"), .text("2")])
  }

  @Test func duplicatesAreReportedAtTheirPlace() {
    var matter = Self.matter([("a", "1"), ("b", "2"), ("a", "3"), ("a", "4")])
    matter.reportDuplicates()
    #expect(matter.faults.map(\.offset) == [2, 3])
    #expect(matter.faults.first?.message.contains("a stands twice") == true)
  }

  @Test func manyKeysAreComparedLikeFew() {
    var matter = Self.matter((0..<40).map { ("k\($0)", "\($0)") } + [("k7", "x")])
    #expect(matter.uniqueEntries.count == 40)
    matter.reportDuplicates()
    #expect(matter.faults.map(\.offset) == [40])
  }
}
