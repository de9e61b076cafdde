import TestSupport
import Testing

@testable import ArticleParser

@Suite struct MeasureReadingTests {
  private func line(
    _ width: Int, ends: Bool = false, stops: Int = 1, isExact: Bool = false, hasRoom: Bool = false
  ) -> ReadingLine {
    ReadingLine(
      width: width, isStretched: false, isExact: isExact, hasRoom: hasRoom, endsSentence: ends,
      endsClause: false, opensWithLead: false, indent: 0, stops: stops, gap: 0, standsApart: false,
      hasWordBlank: false,
      continuesWord: false, startsInside: false)
  }

  private func read(_ lines: [ReadingLine], _ measures: [Int] = [26]) -> [LineReading] {
    MeasureReading(lines, measures: measures, start: .page, weights: ReadingWeights()).read()
  }

  private func body(_ opens: Bool, _ closes: Bool, _ measure: Int = 26) -> LineReading {
    .body(measure: measure, opensParagraph: opens, closesParagraph: closes)
  }

  @Test func shortLastLinesAndIndentedFirstOnesPartParagraphs() {
    let lines = [line(22), line(26), line(12, ends: true), line(22), line(26), line(8, ends: true)]
    #expect(
      read(lines) == [
        body(true, false), body(false, false), body(false, true),
        body(true, false), body(false, false), body(false, true),
      ])
  }

  @Test func aFullStopAtTheEdgeEndsNoParagraph() {
    let lines = [line(22), line(26, ends: true), line(26), line(12, ends: true)]
    #expect(read(lines)[1] == body(false, false))
  }

  /// A long number left out of a line leaves it short; a line that lacks two characters without one
  /// is the first of a paragraph.
  @Test func aLineThatLacksExactlyTheIndentOpensAParagraph() {
    for isExact in [true, false] {
      let lines = [
        line(22), line(26, ends: true), line(22, isExact: isExact), line(26),
        line(12, ends: true),
      ]
      var weights = ReadingWeights()
      weights.gapsPartBoxes = true
      let reading = MeasureReading(lines, measures: [26], start: .page, weights: weights)
      #expect(reading.read()[2] == body(isExact, false))
    }
  }

  /// `国家统计局公布的数据显示，` is indented, its comma set beyond the column.
  @Test func aLineThatLacksOneCharacterMayOpenAParagraphIfAnotherHadRoom() {
    for hasRoom in [true, false] {
      let lines = [
        line(22), line(24, ends: true), line(24, isExact: true, hasRoom: hasRoom), line(26),
        line(12, ends: true),
      ]
      #expect(read(lines)[2] == body(hasRoom, false))
    }
  }

  @Test func aShortLineWithoutStopsIsAHeading() {
    let lines = [
      line(22), line(26), line(12, ends: true), line(14, stops: 0),
      line(22), line(26), line(12, ends: true),
    ]
    #expect(read(lines)[3] == .heading)
  }

  @Test func eachColumnHasItsMeasure() {
    let lines =
      [line(22), line(26), line(26), line(12, ends: true)]
      + [line(36), line(40), line(40), line(12, ends: true)]
    #expect(
      read(lines, [26, 40]).map { reading in
        if case .body(let measure, _, _) = reading { measure } else { 0 }
      } == [26, 26, 26, 26, 40, 40, 40, 40])
  }

  @Test func noLinesGiveNoReading() {
    #expect(read([]).isEmpty)
  }

  /// The cost of one line in a reading of two measures is the least over all ways to read it.
  @Test(arguments: 1...40) func aLoneLineIsReadTheCheapestWay(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let weights = ReadingWeights()
    let lone = line(
      Int.random(in: 4...60, using: &random), ends: .random(using: &random),
      stops: Int.random(in: 0...3, using: &random))
    let measures = [26, 40]
    var costs: [(cost: Float, reading: LineReading)] = []
    for measure in measures {
      let own = weights.emission(lone, measure, weights.look(lone))
      let mid = weights.start + weights.startsMidPage
      costs.append(
        (own[0] + weights.start + weights.cutAfterFirst, body(true, false, measure)))
      costs.append((own[1] + mid + weights.cut, body(false, false, measure)))
      costs.append((own[2] + mid, body(false, true, measure)))
      costs.append((own[3] + weights.start, body(true, true, measure)))
    }
    costs.append((weights.heading(lone, follows: false), .heading))
    let least = costs.map(\.cost).min() ?? 0
    let chosen = read([lone], measures)[0]
    let cost = costs.first { $0.reading == chosen }?.cost ?? .infinity
    #expect(abs(cost - least) < 0.001, "seed \(seed)")
  }

  /// `学习教育开展以来，山东济南` at a column's foot: as wide as a first line, and a clause ends in it.
  @Test func aFirstLineAloneInItsBoxIsText() {
    func box(_ first: ReadingLine) -> LineReading {
      var lines = [line(22), line(26), line(12, ends: true, stops: 2), first]
      lines += [line(16, stops: 0), line(26), line(26), line(12, ends: true)]
      for index in [3, 4, 5] { lines[index].gap = 1 }
      var weights = ReadingWeights()
      weights.gapsPartBoxes = true
      return MeasureReading(lines, measures: [26], start: .page, weights: weights).read()[3]
    }
    #expect(box(line(22)) == body(true, false))
    #expect(box(line(22, stops: 0)) == .heading)
    #expect(box(line(18)) == .heading)
  }
}
