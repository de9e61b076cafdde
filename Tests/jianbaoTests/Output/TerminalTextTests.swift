import TestSupport
import Testing

@testable import jianbao

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("剪报 abc", "剪报 abc"), ("\u{1B}[31m红", "␛[31m红"), ("a\nb\tc", "a b c"), ("\u{7F}\u{0}", "␡␀"),
    ("\u{9B}2J", "<U+9B>2J"), ("\u{202E}x", "<U+202E>x"),
  ])
  func nothingFromAFileSteersTheTerminal(text: String, shown: String) {
    #expect(TerminalText.harmless(text) == shown)
  }

  @Test func lineEndsStayWhereTheyAreWanted() {
    #expect(TerminalText.harmless("a\u{1B}\nb", keepingLineEnds: true) == "a␛\nb")
  }

  @Test(arguments: [
    ("", [""]), ("剪报", ["剪报"]), ("甲乙丙丁戊", ["甲乙丙", "丁戊"]), ("甲乙丙，丁", ["甲乙", "丙，丁"]),
    ("甲乙“丙丁”", ["甲乙", "“丙丁”"]), ("one two three", ["one", "two", "three"]),
    ("abcdefgh", ["abcdef", "gh"]),
  ])
  func linesBreakWhereAPrinterWouldBreakThem(text: String, lines: [String]) {
    #expect(TerminalText.wrap(text, cells: 6) == lines)
  }

  @Test func wrappedLinesFitAndHoldTheWholeText() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("甲乙丙丁，。“”（）ab 1%e\u{301}".unicodeScalars)
    for _ in 0..<3000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        view.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      let text = String(view)
      let cells = Int.random(in: 4...20, using: &random)
      let lines = TerminalText.wrap(text, cells: cells)
      #expect(
        lines.allSatisfy { DisplayWidth.cells(of: $0) <= cells },
        "seed \(seed), \(cells) cells, \(text.debugDescription) to \(lines)")
      #expect(
        lines.joined().unicodeScalars.filter { $0 != " " }
          == text.unicodeScalars.filter { $0 != " " },
        "seed \(seed)")
    }
  }

  @Test func aPrefixIsCutByCellsAndNeverInsideACharacter() {
    #expect(TerminalText.prefix("剪报abc", cells: 3) == "剪")
    #expect(TerminalText.prefix("剪报abc", cells: 5) == "剪报a")
    #expect(TerminalText.prefix("剪", cells: 1) == "")
  }
}
