import BigramIndex
import Foundation
import TestSupport
import Testing

@Suite struct FileTreeTests {
  private func names(_ tree: FileTree, below folder: TemporaryFolder) -> [String] {
    tree.files.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func filesComeInByteOrderFolderByFolderAndHiddenOnesNot() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/2.txt", "a/10.txt", "报/x.md", ".hidden", ".jianbao/s", "Z.md"] {
      try folder.write(name, name)
    }
    let tree = FileTree(paths: [folder.path])
    #expect(names(tree, below: folder) == ["Z.md", "a/10.txt", "a/2.txt", "b.txt", "报/x.md"])
    #expect(tree.problems.isEmpty)
    #expect(tree.files.first { $0.path.hasSuffix("a/10.txt") }?.size == 8)
  }

  @Test func aPathThatIsNamedIsReadEvenIfHidden() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(".hidden/note.txt", "x")
    #expect(FileTree(paths: [path]).files.map(\.path) == [path])
    #expect(names(FileTree(paths: [folder.path("/.hidden")]), below: folder).count == 1)
  }

  @Test func whatIsNoFileIsReportedAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.txt", "x")
    #expect(mkfifo(folder.path("fifo"), 0o600) == 0)
    #expect(symlink("nowhere", folder.path("broken")) == 0)
    #expect(symlink("/dev/null", folder.path("device")) == 0)
    #expect(symlink("loop2", folder.path("loop1")) == 0)
    #expect(symlink("loop1", folder.path("loop2")) == 0)
    let tree = FileTree(paths: [folder.path, folder.path("absent")])
    #expect(names(tree, below: folder) == ["good.txt"])
    let found = tree.problems.map { "\($0.path.dropFirst(folder.path.count + 1)): \($0.message)" }
    #expect(
      found == [
        "broken: the link leads nowhere: mend or remove it",
        "device: is a device, not a file: skipped",
        "fifo: is a FIFO, not a file: skipped",
        "loop1: the link leads back to a folder above it: skipped",
        "loop2: the link leads back to a folder above it: skipped",
        "absent: no such file or folder",
      ])
  }

  @Test func aLinkToAFolderAboveEndsTheWalkThereAndASecondLinkIsNoSecondReading() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/one.txt", "1")
    #expect(symlink("..", folder.path("a/up")) == 0)
    #expect(symlink("a", folder.path("b")) == 0)
    let tree = FileTree(paths: [folder.path])
    #expect(names(tree, below: folder) == ["a/one.txt"])
    #expect(tree.problems == [FileProblem(path: folder.path("a/up"), reason: .linkLoop)])
  }

  @Test func aNameThatIsNotUTF8IsReported() throws {
    let folder = try TemporaryFolder()
    let path = Array(folder.path.utf8) + [0x2F, 0xB1, 0xA8, 0x2E, 0x74, 0x78, 0x74, 0]
    let descriptor = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
      $0.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
    }
    try #require(descriptor >= 0, "the file system takes any bytes")
    close(descriptor)
    let tree = FileTree(paths: [folder.path])
    #expect(tree.files.isEmpty)
    #expect(tree.problems.map(\.reason) == [.nameNotUTF8])
  }

  @Test func aFolderThatIsPassedOverIsNotEntered() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "x")
    try folder.write("index/segment", "x")
    let tree = FileTree(paths: [folder.path], passedOver: folder.path("index"))
    #expect(tree.files.map(\.path) == [folder.path("a.md")])
    #expect(tree.problems.isEmpty)
  }
}
