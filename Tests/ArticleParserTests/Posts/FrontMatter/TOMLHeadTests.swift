import Testing

@testable import ArticleParser

@Suite struct TOMLHeadTests {
  @Test(arguments: [
    ("title = \"甲\"", "title=甲"), ("title = '甲\\n'", "title=甲\\n"),
    ("date = 2019-03-02T10:11:12+08:00", "date=2019-03-02T10:11:12+08:00"),
    ("draft = false # 甲", "draft=false"), ("# 甲\n\nweight=3", "weight=3"),
    ("tags = [\n  \"甲\", # 一\n  '乙]',\n]\na = 1", "tags=[甲,乙]] a=1"),
    ("a = [[1, 2], [3]]", "a=[[1,2],[3]]"), ("a = \"\"\"\n甲\n乙\"\"\"\nb = 1", "a=甲\n乙 b=1"),
    ("a = '''甲 = 乙'''\nb = 1", "a=甲 = 乙 b=1"), ("\"a b\" = 1", "a b=1"),
    ("[author]\nname = \"甲\"\n[menu.main]\nb = 1", "author={name:甲} menu.main={b:1}"),
    ("[[a]]\nb = 1\n[[a]]\nb = 2", "a=[{b:1},{b:2}]"), ("", ""), ("甲", ""),
    ("a = [1,\nb = 2", "a=[1, b=2"), ("a = \"\"\"甲\nb = 2", "a=\"\"\"甲 b=2"),
    ("a =\nb = 2", "a=~ b=2"),
  ])
  func keysTablesAndValuesOverLineEndsAreRead(head: String, expected: String) throws {
    let text = DecodedText("+++\n\(head)\n+++\n正文")
    let read = try #require(TOMLHead.read(text, from: 0))
    #expect(read.entries.map(\.shown).joined(separator: " ") == expected)
    #expect(text.string(of: text.lines[read.end]) == "正文")
  }

  @Test(arguments: ["正文", "+++\na = 1\n正文", "++++\na = 1\n++++"])
  func withoutFencesThereIsNone(text: String) {
    #expect(TOMLHead.read(DecodedText(text), from: 0) == nil)
  }

  /// Each look for a closing mark goes to the head's end, so after sixteen in vain there is none.
  @Test(arguments: [(15, "[2,3]"), (16, "[2,")])
  func manyUnclosedValuesStayOnTheirLines(count: Int, expected: String) throws {
    let head = String(repeating: "a = [1\n", count: count) + "b = [2,\n3]\n"
    let read = try #require(TOMLHead.read(DecodedText("+++\n" + head + "+++\n"), from: 0))
    #expect(read.entries.count == count + 1)
    #expect(read.entries.last?.shown == "b=" + expected)
  }

  @Test func aListOfTablesKeepsTheirOrder() throws {
    let head = (0..<200).map { "[[a]]\nb = \($0)\n[c\($0)]\n" }.joined()
    let read = try #require(TOMLHead.read(DecodedText("+++\n" + head + "+++\n"), from: 0))
    #expect(read.entries.map(\.key) == ["a"] + (0..<200).map { "c\($0)" })
    #expect(
      read.entries[0].shown == "a=[" + (0..<200).map { "{b:\($0)}" }.joined(separator: ",") + "]")
  }
}
