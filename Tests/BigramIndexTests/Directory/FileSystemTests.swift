import Foundation
import TestSupport
import Testing

@testable import BigramIndex

@Suite struct FileSystemTests {
  @Test(arguments: [0, 1, 16_384, 50_000])
  func whatIsWrittenIsReadAgain(size: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("file")
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 13) }
    try Self.write(bytes, to: path)
    #expect(try FileSystem.read(path) == bytes)
    // A shorter text leaves nothing of the longer one behind.
    try Self.write([7], to: path)
    #expect(try FileSystem.read(path) == [7])
  }

  @Test func aMissingFileHasNoBytesAndAFolderIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "甲")
    #expect(try FileSystem.read(folder.path("none")) == nil)
    #expect(try FileSystem.read(folder.path("file/below")) == nil)
    #expect(throws: Self.error("read", folder.path, EISDIR)) { try FileSystem.read(folder.path) }
  }

  @Test func aMoveReplacesItsTarget() throws {
    let folder = try TemporaryFolder()
    let (old, new) = (try folder.write("old", "甲"), try folder.write("new", "乙"))
    try FileSystem.move(new, over: old)
    #expect(try FileSystem.read(old) == Array("乙".utf8))
    #expect(try FileSystem.read(new) == nil)
    #expect(throws: Self.error("rename", old, ENOENT)) { try FileSystem.move(new, over: old) }
  }

  @Test func aFolderIsMadeOnceAndItsNamesAreThoseInIt() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("新 folder")
    for _ in 0..<2 { try FileSystem.makeFolder(path) }
    #expect(FileSystem.names(in: path).isEmpty)
    try folder.write("新 folder/甲", "")
    try folder.write("新 folder/.b", "")
    try FileSystem.syncFolder(path)
    #expect(Set(FileSystem.names(in: path)) == ["甲", ".b"])
    FileSystem.remove(path + "/甲")
    #expect(FileSystem.names(in: path) == [".b"])
    #expect(FileSystem.names(in: folder.path("none")).isEmpty)
  }

  @Test func errorsNameTheCallAndThePath() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("none/below")
    #expect(throws: Self.error("mkdir", path, ENOENT)) { try FileSystem.makeFolder(path) }
    #expect(throws: Self.error("open", path, ENOENT)) { try FileSystem.openForWriting(path) }
    #expect(throws: Self.error("open", path, ENOENT)) { try FileSystem.syncFolder(path) }
    #if os(Linux)
    #expect(throws: Self.error("write", "/dev/full", ENOSPC)) {
      try Self.write([1], to: "/dev/full")
    }
    #endif
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(IndexError) {
    let file = try FileSystem.openForWriting(path)
    defer { FileSystem.close(file) }
    let failure = bytes.withUnsafeBytes { bytes -> IndexError? in
      do throws(IndexError) {
        try FileSystem.write(bytes, to: file, path: path)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  private static func error(_ call: String, _ path: String, _ code: Int32) -> IndexError {
    .system(call: call, path: path, code: code, reason: String(cString: strerror(code)))
  }
}
