import Foundation
import TestSupport
import Testing

@testable import jianbao

@Suite struct HelpTests {
  let binary = Binary(in: Binary.packageFolder)

  @Test func theProgramNamesItsCommands() throws {
    let help = try binary.run(["--help"])
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    for command in Command.allCases {
      #expect(help.text.contains("  \(command.rawValue) "))
      #expect(help.text.contains(command.summary))
    }
    #expect(try binary.run(["--version"]).text == "jianbao 1.0.0\n")
  }

  @Test(arguments: Command.allCases)
  func everyCommandHasItsHelp(_ command: Command) throws {
    let long = try binary.run([command.rawValue, "--help"])
    #expect(long.status == 0)
    #expect(long.text.utf8.starts(with: "usage: jianbao \(command.rawValue) ".utf8))
    #expect(try binary.run([command.rawValue, "-h"]).bytes == long.bytes)
    for entry in OptionTable.entries(for: command) {
      #expect(long.text.contains(HelpText.synopsis(of: entry)))
      #expect(long.text.contains(entry.help))
    }
  }

  @Test func helpIsAWordAsWell() throws {
    #expect(try binary.run(["help"]).bytes == binary.run(["--help"]).bytes)
    #expect(try binary.run(["help", "show"]).bytes == binary.run(["show", "--help"]).bytes)
    #expect(try binary.run(["help", "shw"]).status == 64)
  }

  @Test func wrongUsageEndsWith64AndPointsAtHelp() throws {
    let output = try binary.run(["search", "--jsn", "x"])
    #expect(output.status == 64)
    #expect(output.bytes.isEmpty)
    #expect(
      output.errors == """
        jianbao: unknown option '--jsn'; did you mean '--json'?
        try 'jianbao search --help'

        """)
    #expect(try binary.run([]).status == 64)
  }

  /// What `--help` of a command lists, read back from its text.
  private func listedOptions(_ command: Command) throws -> Set<String> {
    let words = try binary.run([command.rawValue, "--help"]).text
      .split(whereSeparator: { " \n,".contains($0) })
    return Set(words.filter { $0.hasPrefix("--") }.map(String.init))
  }

  @Test(arguments: ["complete-bash", "complete-zsh", "complete-fish", "man"])
  func generatedFilesKnowEveryOptionOfHelp(_ kind: String) throws {
    let text = try binary.run(["--generate", kind]).text.replacing("\\-", with: "-")
    for command in Command.allCases {
      #expect(text.contains(command.rawValue))
      for option in try listedOptions(command) {
        let needle = kind == "complete-fish" ? "-l \(option.dropFirst(2))" : option
        #expect(text.contains(needle), "\(kind) lacks \(option)")
      }
    }
  }

  @Test(arguments: [
    ("jianbao se", "search"), ("jianbao search --gr", "--group-by"),
    ("jianbao search --group-by au", "author"), ("jianbao search --group-by = au", "author"),
    ("jianbao search --sort =", "score date -date path"), ("jianbao dump --j", ""),
    ("jianbao --generate complete-f", "complete-fish"), ("jianbao index --encoding gb", "gb18030"),
  ])
  func bashCompletes(_ words: String, _ replies: String) throws {
    let bash = ["/bin/bash", "/usr/bin/bash"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let bash else { return }
    let folder = try TemporaryFolder()
    let script = try folder.write(
      "ask",
      try binary.run(["--generate", "complete-bash"]).text
        + "COMP_WORDS=(\(words))\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
        + "_jianbao\necho \"${COMPREPLY[*]}\"\n")
    #expect(try binary.shell("'\(bash)' --norc '\(script)'").text == replies + "\n")
  }

  @Test(arguments: [("complete-bash", "bash"), ("complete-zsh", "zsh"), ("complete-fish", "fish")])
  func theShellAcceptsItsCompletions(_ kind: String, _ shell: String) throws {
    guard
      let path = ["/bin/", "/usr/bin/"].map({ $0 + shell }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { return }
    let folder = try TemporaryFolder()
    let script = try folder.write("completions", try binary.run(["--generate", kind]).text)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-n", script]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
