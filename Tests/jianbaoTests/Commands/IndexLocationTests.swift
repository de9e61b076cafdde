import Foundation
import TestSupport
import Testing

@Suite struct IndexLocationTests {
  private func count(_ binary: Binary, _ words: String...) throws -> String {
    let output = try binary.run(["search", "*", "-c"] + words)
    return output.lines.first ?? output.errors
  }

  @Test func theOptionComesBeforeTheVariableAndThatBeforeTheFolder() throws {
    let corpus = try FixtureCorpus()
    defer { withExtendedLifetime(corpus) {} }
    var binary = corpus.binary
    _ = try binary.run(["index", "--index", "one", "corpus/2022/a.md"])
    _ = try binary.run(["index", "--index", "two", "corpus/2022"])
    #expect(try count(binary) == "4")
    binary.environment["JIANBAO_INDEX"] = corpus.folder.path("two")
    #expect(try count(binary) == "3")
    #expect(try count(binary, "--index", "one") == "1")
    binary.environment["JIANBAO_INDEX"] = ""
    #expect(try count(binary) == "4")
  }

  @Test func theNearestIndexUpwardIsTaken() throws {
    let corpus = try FixtureCorpus()
    defer { withExtendedLifetime(corpus) {} }
    var binary = corpus.binary
    binary.folder = corpus.folder.path("corpus/2022")
    #expect(try count(binary) == "4")
    #expect(try binary.run(["search", "快递", "-l"]).lines == ["b.md"])
  }

  @Test func withoutAnyIndexTheMessageSaysWhatToDo() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let output = try Binary(in: folder.path).run(["search", "x"])
    #expect(output.status == 2)
    #expect(output.errors.contains("jianbao index PATH"))
  }
}
