import BigramIndex
import Foundation
import TestSupport
import Testing

@testable import jianbao

@Suite struct TreeLookTests {
  private let folder: TemporaryFolder
  private let indexer: Indexer

  init() throws {
    folder = try TemporaryFolder()
    for name in ["tree/a.md", "tree/b/c.md", "tree/b/d.md"] { try folder.write(name, "文章\(name)") }
    indexer = Indexer(indexFolder: folder.path("index"))
    _ = try indexer.refresh(paths: [folder.path("tree")])
  }

  private func look(_ names: [String], threads: Int = 2) throws -> TreeLook {
    try TreeLook(
      at: names.map { folder.path($0) }, indexFolder: folder.path("index"),
      IndexReader(folder: folder.path("index")), threads: threads)
  }

  private func known(_ look: TreeLook) -> [String]? {
    look.known?.map { String($0.stamp.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func withoutAnIndexNothingIsKnown() throws {
    let look = try TreeLook(
      at: [folder.path("tree")], indexFolder: folder.path("none"), nil, threads: 1)
    #expect(look.known == nil)
    #expect(look.tree.files.count == 3)
  }

  @Test(arguments: [1, 2])
  func aFolderIsComparedWithTheWholeIndex(threads: Int) throws {
    let look = try look(["tree/b"], threads: threads)
    #expect(look.tree.files.count == 2)
    #expect(known(look) == ["tree/a.md", "tree/b/c.md", "tree/b/d.md"])
  }

  @Test func ofFilesOnlyTheyThemselvesAreLookedUp() throws {
    try folder.write("tree/new.md", "新")
    let look = try look(["tree/b/d.md", "tree/new.md"])
    #expect(look.tree.files.count == 2)
    #expect(known(look) == ["tree/b/d.md"])
  }

  @Test func whatIsAFileNowMayHaveBeenAFolder() throws {
    try FileManager.default.removeItem(atPath: folder.path("tree/b"))
    try folder.write("tree/b", "不再是文件夹")
    #expect(try known(look(["tree/b"]))?.count == 3)
    let report = try indexer.refresh(paths: [folder.path("tree/b")])
    #expect((report.filesRead, report.filesRemoved) == (1, 2))
    let left = try IndexReader(folder: folder.path("index")).files().map(\.stamp.path)
    #expect(Set(left) == [folder.path("tree/a.md"), folder.path("tree/b")])
  }

  @Test func aGivenFileThatIsGoneLeavesTheIndex() throws {
    try FileManager.default.removeItem(atPath: folder.path("tree/b/c.md"))
    let report = try indexer.refresh(paths: [folder.path("tree/b/c.md")])
    #expect(report.filesRemoved == 1)
    #expect(try IndexReader(folder: folder.path("index")).files().count == 2)
  }
}
