import Foundation
import TestSupport
import Testing

/// A copy of the small corpus of the sessions, indexed, and the program started beside it.
struct FixtureCorpus {
  let folder: TemporaryFolder
  var binary: Binary

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Binary.packageFolder + "/Tests/jianbaoTests/Fixtures/corpus",
      toPath: folder.path("corpus"))
    binary = Binary(in: folder.path)
    #expect(try binary.run(["index", "corpus"]).status == 0)
  }

  /// Runs the program; the folder lives until it has ended.
  func run(_ words: [String], input: String = "") throws -> Binary.Output {
    try withExtendedLifetime(folder) { try binary.run(words, input: input) }
  }

  /// Runs a shell command.
  func shell(_ command: String) throws -> Binary.Output {
    try withExtendedLifetime(folder) { try binary.shell(command) }
  }

  /// The lines of standard output of a search.
  func search(_ words: String...) throws -> [String] {
    try run(["search"] + words).lines
  }

  /// The ids of all articles, in the order of their files.
  func ids() throws -> [String] {
    try search("*", "--sort", "path").map { $0.components(separatedBy: "\t")[1] }
  }
}
