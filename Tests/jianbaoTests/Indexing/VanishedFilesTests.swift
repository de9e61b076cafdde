import BigramIndex
import Testing

@testable import jianbao

@Suite struct VanishedFilesTests {
  private func file(_ path: String, size: Int64 = 3, digest: UInt8 = 1) -> IndexedFile {
    IndexedFile(stamp: stamp(path, size: size), sha256: [digest])
  }

  private func stamp(_ path: String, size: Int64 = 3) -> FileStamp {
    FileStamp(path: path, size: size, modificationNanoseconds: 0, inode: 0)
  }

  @Test func onlySizeAndNameMakeAFileWorthADigest() {
    let vanished = VanishedFiles([file("/old/a.md")])
    #expect(vanished.mayHold(stamp("/new/a.md")))
    #expect(vanished.mayHold(stamp("a.md")))
    #expect(!vanished.mayHold(stamp("/old/b.md")))
    #expect(!vanished.mayHold(stamp("/old/a.md", size: 4)))
  }

  @Test func eachIsTakenOnceAndByItsBytes() {
    var vanished = VanishedFiles([
      file("/1/a.md"), file("/2/a.md"), file("/3/a.md", digest: 2), file("/4/b.md"),
    ])
    let new = stamp("/new/a.md")
    #expect(vanished.take(like: new, sha256: [2]) == "/3/a.md")
    #expect(vanished.take(like: new, sha256: [1]) == "/1/a.md")
    #expect(vanished.left == ["/2/a.md", "/4/b.md"])
    #expect(vanished.take(like: new, sha256: [1]) == "/2/a.md")
    #expect(vanished.take(like: new, sha256: [1]) == nil)
    #expect(vanished.take(like: stamp("/new/c.md"), sha256: [1]) == nil)
    #expect(vanished.left == ["/4/b.md"])
  }

  @Test func namesThatOnlyLookTheSameAreTwo() {
    let vanished = VanishedFiles([file("/old/\u{F900}.md")])
    #expect(!vanished.mayHold(stamp("/new/\u{8C48}.md")))
  }
}
