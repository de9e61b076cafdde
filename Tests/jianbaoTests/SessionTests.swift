import Foundation
import TestSupport
import Testing

/// Console sessions over a small corpus, as golden text.
///
/// `RECORD_SESSIONS=1 swift test --filter SessionTests` writes them anew; read the difference.
@Suite struct SessionTests {
  private static let fixtures = Binary.packageFolder + "/Tests/jianbaoTests/Fixtures"

  @Test(arguments: ["search", "output", "mistakes", "articles", "explain", "odd"])
  func sessionsGiveWhatTheyGave(_ name: String) throws {
    try replay(name)
  }

  /// The program `script` makes a terminal of 80 columns; its options are those of Linux.
  @Test func aPersonAtATerminalSeesBlocks() throws {
    #if os(Linux)
    try #require(FileManager.default.isExecutableFile(atPath: "/usr/bin/script"))
    try replay("terminal")
    #endif
  }

  private func replay(_ name: String) throws {
    let file = "\(Self.fixtures)/sessions/\(name).txt"
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Self.fixtures + "/corpus", toPath: folder.path("corpus"))
    let expected = Transcript(try String(contentsOfFile: file, encoding: .utf8))
    let found = try expected.replayed(by: Binary(in: folder.path))
    if ProcessInfo.processInfo.environment["RECORD_SESSIONS"] != nil {
      try found.text.write(toFile: file, atomically: true, encoding: .utf8)
    }
    for (old, new) in zip(expected.steps, found.steps) {
      #expect(old.lines == new.lines, "\(name): \(old.command)")
    }
  }
}
