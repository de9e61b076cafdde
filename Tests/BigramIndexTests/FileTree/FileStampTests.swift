import Foundation
import TestSupport
import Testing

@testable import BigramIndex

@Suite struct FileStampTests {
  @Test func aFileIsKnownBySizeTimeAndInode() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("文件.md")
    try Data("剪报".utf8).write(to: URL(fileURLWithPath: path))
    let stamp = try #require(FileStamp(ofFile: path))
    #expect(stamp.path == path)
    #expect(stamp.size == 6)
    #expect(abs(Double(stamp.modificationNanoseconds) / 1e9 - Date().timeIntervalSince1970) < 60)
    #expect(FileStamp(ofFile: path) == stamp)

    // A file of the same size and time moved over it is another.
    let other = folder.path("other")
    try Data("新闻".utf8).write(to: URL(fileURLWithPath: other))
    let time = Date(timeIntervalSince1970: Double(stamp.modificationNanoseconds) / 1e9)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: other)
    #expect(FileStamp(ofFile: other)?.inode != stamp.inode)
  }

  @Test func whatIsNoFileHasNone() throws {
    let folder = try TemporaryFolder()
    #expect(FileStamp(ofFile: folder.path) == nil)
    #expect(FileStamp(ofFile: folder.path("missing")) == nil)
  }
}
