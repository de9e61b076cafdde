import ArticleParser
import BigramIndex
import Foundation
import TestSupport
import Testing

@testable import jianbao

struct RefreshWorkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What an index that has read the tree knows of it, as if every file had been old then.
  private func known() throws -> [IndexedFile] {
    try FileTree(paths: [folder.path]).files.map { stamp in
      let bytes = try FileReader.read(stamp.path).bytes
      return IndexedFile(
        stamp: stamp, sha256: HexadecimalDigest.bytes(SHA256.hexadecimal(of: bytes)))
    }
  }

  private func work(_ known: [IndexedFile]) -> RefreshWork {
    let tree = FileTree(paths: [folder.path])
    let plan = RefreshPlan(walked: tree, roots: [folder.path], known: known)
    return RefreshWork(plan: plan, threads: 2)
  }

  private func move(_ name: String, to newName: String) throws {
    try FileManager.default.moveItem(atPath: folder.path(name), toPath: folder.path(newName))
  }

  private func name(_ path: String) -> String { String(path.dropFirst(folder.path.count + 1)) }

  @Test func anUnchangedTreeNeedsNothing() throws {
    try folder.write("a.md", "甲")
    try folder.write("b.md", "乙")
    let work = work(try known())
    #expect(work.isEmpty)
    #expect(work.unchangedCount == 2)
  }

  @Test func otherBytesOfTheSameLengthAreReadAgain() throws {
    try folder.write("a.md", "甲")
    let known = try known()
    try folder.write("a.md", "乙")
    var doubtful = known
    doubtful[0].stamp = FileTree(paths: [folder.path]).files[0]
    doubtful[0].stamp.modificationNanoseconds = RefreshPlan.doubtfulTime
    let work = work(doubtful)
    #expect(work.readings.map { name($0.path) } == ["a.md"])
    #expect(work.restamps.isEmpty)
  }

  @Test func doubtAboutFreshFilesIsSettledByTheirBytesWithoutAWrite() throws {
    try folder.write("a.md", "甲")
    var known = try known()
    known[0].stamp.modificationNanoseconds = RefreshPlan.doubtfulTime
    let work = work(known)
    #expect(work.isEmpty)
    #expect(work.unchangedCount == 1)
  }

  @Test func aTouchedOldFileGetsItsNewStampOnly() throws {
    let path = try folder.write("a.md", "甲")
    var known = try known()
    known[0].stamp.modificationNanoseconds = 5
    let time = Date(timeIntervalSince1970: 1_000_000)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    let work = work(known)
    #expect(work.readings.isEmpty)
    #expect(work.restamps.map(\.modificationNanoseconds) == [1_000_000_000_000_000])
  }

  @Test func aFileInAnotherFolderIsMoved() throws {
    try folder.write("old/a.md", "甲")
    try folder.write("old/b.md", "乙")
    let known = try known()
    try move("old", to: "new")
    let work = work(known)
    #expect(work.readings.isEmpty)
    #expect(work.removals.isEmpty)
    #expect(work.moves.map { name($0.from) } == ["old/a.md", "old/b.md"])
    #expect(work.moves.map { name($0.to.path) } == ["new/a.md", "new/b.md"])
  }

  @Test func aFileWithAnotherNameOrOtherBytesIsReadAgain() throws {
    try folder.write("2022-01-26-a.md", "甲")
    try folder.write("x/b.md", "乙")
    let known = try known()
    try move("2022-01-26-a.md", to: "2022-01-27-a.md")
    try move("x", to: "y")
    try folder.write("y/b.md", "丙")
    let work = work(known)
    #expect(work.readings.map { name($0.path) } == ["2022-01-27-a.md", "y/b.md"])
    #expect(work.removals.map(name).sorted() == ["2022-01-26-a.md", "x/b.md"])
    #expect(work.moves.isEmpty)
  }

  @Test func twoCopiesOfOneVanishedFileAreOneMoveAndOneNewFile() throws {
    try folder.write("old/a.md", "甲")
    let known = try known()
    try move("old", to: "new")
    try folder.write("other/a.md", "甲")
    let work = work(known)
    #expect(work.moves.map { name($0.to.path) } == ["new/a.md"])
    #expect(work.readings.map { name($0.path) } == ["other/a.md"])
  }
}
