import Testing

@testable import ArticleParser

@Suite struct GridRowTests {
  private func line(_ text: String) throws -> PrintedLine {
    let bytes = Array(text.utf8)
    return try #require(LineCleaner.clean(bytes[...], number: 1, blanksBefore: 2))
  }

  @Test func blanksPartStretches() throws {
    let row = GridRow(try line("  果园里苹果   共有 8 万斤"), index: 5, metric: .characters)
    #expect(row.line == 5)
    #expect(row.blankLines == 2)
    #expect(row.stretches.map(\.blanks) == [2, 3, 1, 1])
    #expect(row.stretches.map(\.left) == [4, 20, 26, 30])
    #expect(row.stretches.map(\.right) == [14, 24, 28, 34])
  }

  @Test func blanksMayBeAsWideAsWhatFollows() throws {
    let row = GridRow(try line("  果园里20日  2024年"), index: 0, metric: .squares)
    #expect(row.stretches.map(\.left) == [3, 15])
    #expect(row.stretches.map(\.right) == [13, 21])
  }

  @Test func everyCharacterIsInAStretch() throws {
    let line = try line("第7届 AI Congress  “开幕” 了 ， 8")
    let row = GridRow(line, index: 0, metric: .characters)
    let held = row.stretches.flatMap { Array($0.range) }
    #expect(held == line.text.indices.filter { line.text[$0] != " " })
  }

  @Test func theMetricIsThatOfTheExtraction() throws {
    // Numbers are half as wide as Han characters, which only a layout in squares makes up for.
    let squares = ["果园里苹果挂满  果农忙着采摘", "共计1234567箱  鲜果运往城里", "每天都有车辆来  批发市场订货"]
    let characters = ["果园里苹果挂满    果农忙着采摘", "共计123箱     鲜果运往城里", "每天都有车辆来    批发市场订货"]
    let first = GridRow.rows(of: try squares.map(line)).map { $0.stretches[1].left }
    #expect(first == [18, 17, 18])
    let second = GridRow.rows(of: try characters.map(line)).map { $0.stretches[1].left }
    #expect(second == [22, 22, 22])
  }
}
