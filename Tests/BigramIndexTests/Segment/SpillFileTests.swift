import TestSupport
import Testing

@testable import BigramIndex

@Suite struct SpillFileTests {
  @Test func whatManyThreadsPutAsideComesBack() throws {
    let folder = try TemporaryFolder()
    let file = try SpillFile(folder: folder.path)
    let places = Workers.map(count: 200, threads: 3) { job in
      Result { try file.append((0..<job * 7).map { UInt32(job << 16 | $0) }) }
    }
    for (job, place) in places.enumerated() {
      var values = [UInt32](repeating: 5, count: job % 3 == 0 ? 10_000 : 0)
      try file.read(job * 7, at: try place.get(), into: &values)
      #expect(values == (0..<job * 7).map { UInt32(job << 16 | $0) })
    }
  }

  @Test func theFolderShowsNothingOfIt() throws {
    let folder = try TemporaryFolder()
    let file = try SpillFile(folder: folder.path)
    _ = try file.append([1, 2, 3] as [UInt64])
    #expect(FileSystem.names(in: folder.path).isEmpty)
  }

  @Test func readingBehindTheEndFails() throws {
    let folder = try TemporaryFolder()
    let file = try SpillFile(folder: folder.path)
    let place = try file.append([1] as [UInt32])
    var values: [UInt32] = []
    #expect(throws: IndexError.self) { try file.read(2, at: place, into: &values) }
    #expect(throws: IndexError.self) { try SpillFile(folder: folder.path("none")) }
  }
}
