import Foundation
import TestSupport
import Testing

@testable import BigramIndex

/// An index of another program's time is named as such and left alone.
@Suite struct OtherVersionsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 2)
    try SmallIndex.add(
      SmallIndex.randomArticles(3, limit: 20, using: &random), to: folder.path)
  }

  private func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      contents[name] = try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
    }
    contents[WriterLock.fileName] = nil
    return contents
  }

  /// Writes a version into the manifest and signs it anew.
  private func setVersion(_ version: UInt32) throws {
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("manifest"))))
    var number: [UInt8] = []
    number.appendLittleEndian(version)
    bytes.replaceSubrange(8..<12, with: number)
    bytes.removeLast(8)
    bytes.appendLittleEndian(bytes.withUnsafeBytes { Checksum.sum64($0) })
    try folder.write("manifest", bytes)
  }

  @Test func aNewerOrOlderFormatIsNeitherReadNorTouched() throws {
    let format = SegmentFormat.version
    let errors: [(UInt32, IndexError)] = [
      (
        format + 1, .tooNew(folder: folder.path, version: format + 1, readable: format)
      ),
      (
        Manifest.oldestReadable - 1,
        .tooOld(
          folder: folder.path, version: Manifest.oldestReadable - 1,
          readable: Manifest.oldestReadable)
      ),
    ]
    for (version, error) in errors {
      try setVersion(version)
      try folder.write("segment-99", "of a newer program")
      let before = try contents()
      #expect(throws: error) { try IndexReader(folder: folder.path) }
      #expect(throws: error) { try IndexWriter(folder: folder.path) }
      #expect(try contents() == before)
    }
    try setVersion(format)
    try IndexReader(folder: folder.path).check()
  }

  @Test func anIndexOfOtherRulesIsNotTouchedByAWriter() throws {
    let before = try contents()
    #expect(throws: IndexError.otherAnalysis(folder: folder.path)) {
      try IndexWriter(folder: folder.path, analysis: Folding.fingerprint ^ 1)
    }
    #expect(try contents() == before)
  }
}
