import Foundation
import TestSupport
import Testing

/// Every console example of the README, run beside a copy of the seeds.
///
/// In a block marked `console`, `$ ` begins a command and the lines behind it are its standard
/// output; a line `…` stands for any lines. Commands that build, fetch or need a tool that this
/// machine lacks are passed over.
@Suite struct ReadmeTests {
  private static let skipped: Set<String> = ["swift", "git", "curl", "cd", "brew", "apt-get"]

  private var examples: [Transcript.Step] {
    get throws {
      let path = Binary.packageFolder + "/README.md"
      let readme = try String(contentsOfFile: path, encoding: .utf8)
      let blocks = readme.components(separatedBy: "```console\n").dropFirst()
      return blocks.flatMap { block in
        Transcript(block.components(separatedBy: "```").first ?? "").steps
      }
    }
  }

  @Test func examplesGiveWhatTheReadmeSays() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Binary.packageFolder + "/seeds", toPath: folder.path("seeds"))
    let binary = Binary(in: folder.path)
    for example in try examples where canRun(example.command, binary) {
      let found = Transcript.outputLines(try binary.shell(example.command))
      #expect(
        Self.matches(example.lines[...], found[...]),
        "\(example.command)\n\(found.joined(separator: "\n"))")
    }
  }

  private func canRun(_ command: String, _ binary: Binary) -> Bool {
    let programs = command.split(whereSeparator: { "|;&".contains($0) }).compactMap { part in
      part.split(separator: " ").first { !$0.contains("=") }.map(String.init)
    }
    guard !programs.contains(where: { Self.skipped.contains($0) }) else { return false }
    return programs.allSatisfy {
      (try? binary.shell("command -v '\($0)'"))?.status == 0
    }
  }

  private static func matches(
    _ expected: ArraySlice<String>, _ found: ArraySlice<String>
  ) -> Bool {
    guard let first = expected.first else { return found.isEmpty }
    if first == "…" {
      let rest = expected.dropFirst()
      return (found.startIndex...found.endIndex).contains { matches(rest, found[$0...]) }
    }
    guard let line = found.first, line == first else { return false }
    return matches(expected.dropFirst(), found.dropFirst())
  }

  @Test func anEllipsisStandsForAnyLines() {
    #expect(Self.matches(["a", "…", "d"], ["a", "b", "c", "d"]))
    #expect(Self.matches(["…"], []))
    #expect(!Self.matches(["a", "…", "d"], ["a", "b"]))
    #expect(!Self.matches(["a"], ["a", "b"]))
  }
}
