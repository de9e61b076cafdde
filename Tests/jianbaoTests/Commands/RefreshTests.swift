import Foundation
import TestSupport
import Testing

@testable import jianbao

@Suite struct RefreshTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write("tree/\(name).md", "文章\(name)") }
  }

  private func refresh() throws -> Refresh {
    let arguments = try Arguments(["index", "--index", folder.path("index"), folder.path("tree")])
    return try Refresh(
      paths: [folder.path("tree")], arguments: arguments, console: Console())
  }

  @Test func theSummarySaysWhatWasReadMovedAndRemoved() throws {
    #expect(try refresh().summary == "2 files read, 0 unchanged; 2 articles")
    #expect(try refresh().summary == nil)
    try folder.write("tree/c.md", "又一篇")
    #expect(try refresh().summary == "1 file read, 2 unchanged; 1 article")
    try FileManager.default.createDirectory(
      atPath: folder.path("tree/new"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: folder.path("tree/a.md"), toPath: folder.path("tree/new/a.md"))
    try FileManager.default.removeItem(atPath: folder.path("tree/b.md"))
    #expect(try refresh().summary == "0 files read, 1 moved, 1 removed, 1 unchanged; 0 articles")
  }

  @Test func theIndexIsWhereTheArgumentsSay() throws {
    #expect(try refresh().folder == folder.path("index"))
    #expect(FileManager.default.fileExists(atPath: folder.path("index/manifest")))
  }
}
