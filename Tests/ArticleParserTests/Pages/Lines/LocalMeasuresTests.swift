import TestSupport
import Testing

@testable import ArticleParser

@Suite struct LocalMeasuresTests {
  /// A line of so many half columns; `stops` ends it with a comma.
  private func line(_ width: Int, stops: Bool = false) -> PrintedLine {
    var text = [Unicode.Scalar](repeating: "字", count: max(1, width / 2))
    if stops { text[text.count - 1] = "，" }
    var line = PrintedLine(text: text, columns: [], number: 1)
    line.width = width
    return line
  }

  @Test func theCommonestWidthAroundIsTheMeasure() {
    let lines = [26, 26, 18, 26, 25, 26].map { line($0) }
    let measures = LocalMeasures(lines)
    #expect(lines.indices.allSatisfy { measures.measure(at: $0) == 26 })
  }

  @Test func aLineBrokenAtACommaCountsWithItsRest() {
    let lines = [line(26), line(10, stops: true), line(16), line(26), line(26)]
    #expect(LocalMeasures(lines).measure(at: 1) == 26)
    let alone = [line(10, stops: true), line(16), line(8, stops: true), line(18)]
    #expect(LocalMeasures(alone).measure(at: 0) == 26)
  }

  @Test func whereColumnsMeetALineSaysWhichItIsOf() {
    let lines = (0..<12).map { line($0 < 8 ? 40 : 26) }
    let measures = LocalMeasures(lines)
    #expect(measures.measure(at: 7) == 40)
    #expect(measures.measure(at: 8) == 26)
  }

  @Test func aPageOfClausesOnlyHasTheMeasureOfNothing() {
    let lines = (0..<3).map { _ in line(20, stops: true) }
    #expect(LocalMeasures(lines).measure(at: 1) == 0)
  }
}
