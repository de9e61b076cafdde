import Foundation
import TestSupport
import Testing

@testable import BigramIndex

@Suite struct FileStatusTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func whatALinkLeadsToIsTold() throws {
    let path = try folder.write("甲.md", "12345")
    #expect(symlink("甲.md", folder.path("link")) == 0)
    let time = Date(timeIntervalSince1970: 1_000_000.5)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    let direct = try FileStatus(at: path)
    let linked = try FileStatus(at: folder.path("link"))
    #expect(direct.kind == .file && linked.kind == .file)
    #expect(direct.size == 5)
    #expect(direct.modificationNanoseconds == 1_000_000_500_000_000)
    #expect((direct.device, direct.inode) == (linked.device, linked.inode))
  }

  @Test func namesAreTakenFromTheOpenFolder() throws {
    try folder.write("inner/a", "123")
    let inner = open(folder.path("inner"), O_RDONLY)
    try #require(inner >= 0)
    defer { close(inner) }
    let named = try FileStatus(at: "a", in: inner)
    #expect(named.size == 3)
    let opened = try FileStatus(ofDescriptor: inner)
    #expect(opened.kind == .folder)
  }

  @Test func kindsHaveTheirNames() throws {
    #expect(mkfifo(folder.path("fifo"), 0o600) == 0)
    let paths = [folder.path("fifo"), "/dev/null", folder.path]
    #expect(
      try paths.map { try FileStatus(at: $0).kind.name } == ["a FIFO", "a device", "a folder"])
  }

  @Test func failuresKeepTheSystemsNumber() throws {
    try folder.write("a", "1")
    for (path, number) in [(folder.path("none"), ENOENT), (folder.path("a/b"), ENOTDIR)] {
      let failure = #expect(throws: FileStatus.Failure.self) { try FileStatus(at: path) }
      #expect(failure?.number == number)
    }
    let failure = #expect(throws: FileStatus.Failure.self) { try FileStatus(ofDescriptor: -1) }
    #expect(failure?.number == EBADF)
  }
}
