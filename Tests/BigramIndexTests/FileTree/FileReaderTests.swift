import BigramIndex
import Foundation
import TestSupport
import Testing

@Suite struct FileReaderTests {
  @Test(arguments: [0, 1, 4095, 4096, 100_000])
  func theWholeFileComesWithItsStamp(size: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let path = try folder.write("file", bytes)
    let read = try FileReader.read(path)
    #expect(read.bytes == bytes)
    #expect(read.stamp == FileTree(paths: [path]).files.first)
  }

  @Test func aFileOverTheLimitIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("file", "12345")
    #expect(try FileReader.read(path, byteLimit: 5).bytes.count == 5)
    #expect(throws: FileProblem(path: path, reason: .tooLarge(4))) {
      try FileReader.read(path, byteLimit: 4)
    }
  }

  @Test func whatIsNoFileIsRefusedAtOnce() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("fifo"), 0o600) == 0)
    #expect(throws: FileProblem(path: folder.path("fifo"), reason: .notAFile("a FIFO"))) {
      try FileReader.read(folder.path("fifo"))
    }
    #expect(throws: FileProblem(path: folder.path, reason: .notAFile("a folder"))) {
      try FileReader.read(folder.path)
    }
    #expect(throws: FileProblem(path: "/dev/null", reason: .notAFile("a device"))) {
      try FileReader.read("/dev/null")
    }
    #expect(throws: FileProblem(path: folder.path("x"), reason: .missing)) {
      try FileReader.read(folder.path("x"))
    }
  }

  @Test func aFileThatIsBeingWrittenIsReadWholeOrReported() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("log", "")
    let writer = Task.detached {
      let file = try #require(FileHandle(forWritingAtPath: path))
      let chunk = Data(repeating: 0x61, count: 1 << 14)
      for _ in 0..<1000 where !Task.isCancelled { try file.write(contentsOf: chunk) }
    }
    for _ in 0..<50 {
      do {
        let read = try FileReader.read(path)
        #expect(Int64(read.bytes.count) == read.stamp.size)
      } catch {
        #expect(error.reason == .changing)
      }
    }
    writer.cancel()
    try await writer.value
    withExtendedLifetime(folder) {}
  }
}
