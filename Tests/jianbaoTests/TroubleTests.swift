import Foundation
import TestSupport
import Testing

/// What the program does when the world is against it.
@Suite struct TroubleTests {
  private let folder: TemporaryFolder
  private let binary: Binary

  init() throws {
    let corpus = try FixtureCorpus()
    folder = corpus.folder
    binary = corpus.binary
  }

  @Test func outputThatCannotBeWrittenIsTrouble() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let output = try binary.shell("jianbao search 物业 > /dev/full")
    #expect(output.status == 2)
    #expect(output.errors.hasPrefix("jianbao: cannot write to standard output: "))
  }

  /// A mended query would be another one, and its answer a wrong one.
  @Test(arguments: ["\"$(printf '\\377\\376')物业\" -c", "物业 \"$(printf 'cor\\377pus')\""])
  func argumentsThatAreNotUTF8AreRefused(_ words: String) throws {
    let output = try binary.shell("jianbao search " + words)
    #expect(output.status == 64)
    #expect(output.bytes.isEmpty)
    #expect(output.errors.contains("is not UTF-8"))
  }

  @Test func aDamagedIndexIsNamedAndNeverCrashes() throws {
    let index = folder.path(".jianbao")
    let names = try FileManager.default.contentsOfDirectory(atPath: index).filter { $0 != "lock" }
    #expect(names.count >= 3)
    var random = SeededGenerator(seed: 31)
    for name in names.sorted() {
      let whole = try Data(contentsOf: URL(fileURLWithPath: index + "/" + name))
      for round in 0..<12 {
        var bytes = Array(whole)
        if round < 3 {
          bytes = Array(bytes.prefix(bytes.count * round / 3))
        } else {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8(round % 8)
        }
        try folder.write(".jianbao/" + name, bytes)
        let check = try binary.run(["check"])
        #expect(check.status == 2, "\(name) round \(round): \(check.text)")
        #expect(check.errors.contains("remove"), "\(check.errors)")
        for arguments in [["search", "物业"], ["dump"], ["stats"]] {
          let status = try binary.run(arguments).status
          #expect(status <= 2, "\(name) round \(round): \(arguments)")
        }
      }
      try folder.write(".jianbao/" + name, whole)
    }
    #expect(try binary.run(["check"]).status == 0)
  }

  @Test func aFileChangedSinceIsNotShownAsIfItWereTheOldOne() throws {
    try folder.write("corpus/2022/b.md", "一个全新的文件\n")
    let output = try binary.run(["search", "缴费更加方便", "--vimgrep"])
    #expect(output.status == 2)
    #expect(output.errors.contains("b.md: error: has changed since it was indexed"))
    let refreshed = try binary.run(["search", "缴费更加方便", "corpus"])
    #expect(refreshed.status == 1)
    #expect(refreshed.errors.contains("1 file read"))
  }

  @Test func escapeSequencesOfAFileAreHarmless() throws {
    try folder.write(
      "corpus/escape.md", "---\ntitle: 坏\u{1B}[2J标题\n---\n\n物业\u{1B}]0;x\u{7}公司\u{9B}31m来了。\n")
    for arguments in [
      ["search", "公司", "corpus"], ["search", "公司", "--vimgrep"], ["search", "公司", "--kwic"],
      ["search", "公司", "-C", "1"], ["search", "公司", "--json"], ["explain", "公司"],
    ] {
      let output = try binary.run(arguments)
      #expect(output.status == 0)
      #expect(!output.bytes.contains(0x1B) && !output.bytes.contains(7))
      #expect(!output.text.unicodeScalars.contains("\u{9B}"))
    }
  }
}
