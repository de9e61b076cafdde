import TestSupport
import Testing

@Suite struct ProgressLineTests {
  @Test func withoutATerminalNothingIsWritten() throws {
    let corpus = try FixtureCorpus()
    let errors = try corpus.run(["index", "corpus", "--index", "new"]).errors
    #expect(errors.hasPrefix("jianbao: 4 files read"))
    #expect(!errors.contains("\r") && !errors.contains("\u{1B}"))
  }

  #if os(Linux)
  /// The count goes up to all files, and its line is empty again when the work is done.
  @Test func aTerminalSeesTheCountAndNothingAtTheEnd() throws {
    let corpus = try FixtureCorpus()
    let output = try corpus.shell("script -qec 'jianbao index corpus --index new' /dev/null")
    #expect(output.status == 0)
    #expect(output.text.contains("\r\u{1B}[K4 of 4 files (100 %)\r\u{1B}[K"))
  }
  #endif
}
