import BigramIndex
import Foundation
import TestSupport
import Testing

/// Short forms of what `Tests/Scripts/safety.py` does at length.
struct IndexSafetyTests {
  private let folder: TemporaryFolder
  private let binary: Binary
  private static let fileCount = 60

  init() throws {
    folder = try TemporaryFolder()
    binary = Binary(in: folder.path)
  }

  /// Writes a state of the tree: every post holds its state's word and many others.
  private func put(_ state: String) throws {
    var random = SeededGenerator(seed: 7)
    for number in 0..<Self.fileCount {
      let text = RandomText.han(count: 300, using: &random)
      try folder.write("tree/\(number).md", "---\ntitle: 文\(number)\n---\n\n\(state)，\(text)\n")
    }
  }

  private func hitCount(_ word: String) throws -> Int {
    let output = try binary.run(["search", "-c", word, "--index", "index"])
    try #require(output.status < 2, "\(output.errors)")
    return try #require(Int(output.lines.first ?? ""))
  }

  /// Which state the index answers for; `nil` for a mixture.
  private func indexedState() throws -> String? {
    #expect(try binary.run(["check", "--index", "index"]).status == 0)
    let counts = try (hitCount("甲子"), hitCount("乙丑"))
    if counts == (Self.fileCount, 0) { return "甲子" }
    return counts == (0, Self.fileCount) ? "乙丑" : nil
  }

  private func contents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("index")).sorted()
  }

  @Test func aKilledWriterLeavesTheOldIndexOrTheNew() throws {
    try put("甲子")
    try #require(binary.run(["index", "tree", "--index", "index"]).status == 0)
    var state = "甲子"
    for round in 0..<8 {
      let other = state == "甲子" ? "乙丑" : "甲子"
      try put(other)
      let writer = Process()
      writer.executableURL = URL(fileURLWithPath: Binary.path)
      writer.arguments = ["index", "tree", "--index", "index"]
      writer.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      writer.standardError = FileHandle.nullDevice
      try writer.run()
      usleep(UInt32(round) * 25_000)
      kill(writer.processIdentifier, SIGKILL)
      writer.waitUntilExit()
      let found = try indexedState()
      #expect(found == state || found == other, "killed after \(round * 25) ms")
      try #require(binary.run(["index", "tree", "--index", "index"]).status == 0)
      #expect(try indexedState() == other)
      state = other
    }
  }

  @Test(arguments: [0, 8, 64])
  func aFullDiskLeavesTheOldIndexAndNoLitter(blocks: Int) throws {
    try put("甲子")
    try #require(binary.run(["index", "tree", "--index", "index"]).status == 0)
    let before = try contents()
    try put("乙丑")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" index tree --index index", Binary.path,
    ]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    shell.waitUntilExit()
    let message = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(shell.terminationReason == .exit && shell.terminationStatus == 2, "\(message)")
    #expect(message.contains("index"))
    #expect(try contents() == before)
    #expect(try indexedState() == "甲子")
  }

  @Test func aSecondWriterIsToldOfTheFirstAndChangesNothing() throws {
    try put("甲子")
    try #require(binary.run(["index", "tree", "--index", "index"]).status == 0)
    try put("乙丑")
    let first = try IndexWriter(folder: folder.path("index"))
    let second = try binary.run(["index", "tree", "--index", "index"])
    #expect(second.status == 2)
    #expect(second.errors.contains("process \(ProcessInfo.processInfo.processIdentifier)"))
    #expect(try indexedState() == "甲子")
    withExtendedLifetime(first) {}
  }

  @Test func whereNothingMayBeWrittenTheErrorNamesThePlace() throws {
    try put("甲子")
    // No user may make a folder there, not even the one who may do anything elsewhere.
    let output = try binary.run(["index", "tree", "--index", "/proc/jianbao"])
    #expect(output.status == 2)
    #expect(output.errors.contains("/proc/jianbao"))
  }

  @Test(.enabled(if: geteuid() != 0, "no folder is closed to the superuser"))
  func aClosedFolderIsSearchedButNotWritten() throws {
    try put("甲子")
    try #require(binary.run(["index", "tree", "--index", "index"]).status == 0)
    try put("乙丑")
    for name in ["", "/lock"] { chmod(folder.path("index") + name, name.isEmpty ? 0o555 : 0o444) }
    defer { chmod(folder.path("index"), 0o755) }
    let output = try binary.run(["index", "tree", "--index", "index"])
    #expect(output.status == 2)
    #expect(output.errors.contains("index"))
    #expect(try indexedState() == "甲子")
  }
}
