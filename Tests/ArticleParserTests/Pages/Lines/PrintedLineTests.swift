import Testing

@testable import ArticleParser

@Suite struct PrintedLineTests {
  private func line(_ text: String, number: Int) -> PrintedLine {
    let scalars = Array(text.unicodeScalars)
    var line = PrintedLine(
      text: scalars, columns: LineColumns(first: 1, count: scalars.count), number: number)
    line.width = scalars.count * 2
    return line
  }

  private func runs(_ line: PrintedLine, _ range: Range<Int>) -> [String] {
    var runs: [String] = []
    line.forEachRun(of: range) { runs.append("\($1):\($0.lowerBound)-\($0.upperBound)") }
    return runs
  }

  @Test func aJoinedLineKnowsItsRawLines() {
    var joined = line("今年前，", number: 4)
    var rest = line("同比增", number: 6)
    rest.append(line("长", number: 7))
    joined.append(rest)
    #expect(joined.text.count == 8)
    #expect(joined.width == 16)
    #expect(joined.isJoined && !line("今年前，", number: 4).isJoined)
    #expect((0..<8).map { joined.number(at: $0) } == [4, 4, 4, 4, 6, 6, 6, 7])
    #expect(runs(joined, 0..<8) == ["4:0-4", "6:4-7", "7:7-8"])
    #expect(runs(joined, 4..<6) == ["6:4-6"])
    #expect(runs(joined, 2..<5) == ["4:2-4", "6:4-5"])
    #expect(runs(joined, 3..<3).isEmpty)
  }

  @Test func aPartIsALineOfItsOwn() {
    var joined = line("今年前，", number: 4)
    joined.append(line("同比增长8", number: 6))
    let part = joined.part(5..<9)
    #expect(String(scalars: part.text) == "比增长8")
    #expect(part.columns == [2, 3, 4, 5])
    #expect(part.number == 6)
    #expect(part.width == 7)
  }

  @Test func spacedGivesBlanksBackWhereColumnsJump() {
    var label = line("要闻", number: 1)
    label.columns = [1, 4]
    #expect(label.spaced == Array("要 闻".unicodeScalars))
  }

  @Test func endsAreSeenThroughQuotesAndBrackets() {
    let quoted = line("说：“好。”", number: 1)
    #expect(quoted.endsSentence(at: quoted.text.count))
    #expect(quoted.endsClause)
    #expect(!line("新闻发", number: 1).endsSentence(at: 3))
    #expect(!line("新闻发。", number: 1).endsClause)
    #expect(line("今年，", number: 1).endsClause)
  }

  @Test func aFirstLineIsTwoCharactersShort() {
    let measure = 20
    let full = line("游客沿河赏灯猜谜夜市", number: 2)
    #expect(line("三千盏花灯照亮", number: 1).looksIndented(before: full, in: 18))
    #expect(line("三千盏花灯照亮古", number: 1).looksIndented(before: full, in: measure))
    #expect(!line("三千盏花灯照亮古城", number: 1).looksIndented(before: full, in: measure))
    // A number that could not be broken had no room on it.
    let number = line("37.96万亿元进出口", number: 2)
    #expect(!line("三千盏花灯照亮古", number: 1).looksIndented(before: number, in: measure))
    // The next line does not fill the column either: the measure is another.
    let short = line("游客沿河", number: 2)
    #expect(!line("三千盏花灯照亮古", number: 1).looksIndented(before: short, in: measure))
  }
}
