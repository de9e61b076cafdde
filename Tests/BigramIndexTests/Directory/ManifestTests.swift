import Testing

@testable import BigramIndex

@Suite struct ManifestTests {
  /// A manifest's bytes with its version changed and its sum made right again.
  private func bytes(version: UInt32) -> [UInt8] {
    var bytes = Array(Manifest(analysis: 5).bytes.dropLast(8))
    for index in 0..<4 { bytes[8 + index] = UInt8(truncatingIfNeeded: version >> (8 * index)) }
    bytes.appendLittleEndian(bytes.withUnsafeBytes { Checksum.sum64($0) })
    return bytes
  }

  @Test func comesBack() throws {
    var manifest = Manifest(analysis: 0xFFFF_0000_1234_5678)
    manifest.generation = 9
    manifest.nextNumber = 12
    manifest.model = 3
    manifest.modelArticleCount = 70
    manifest.articleCount = 80
    manifest.lengths = [1, UInt64.max]
    manifest.segments = [
      .init(number: 4, deletions: 0, byteCount: 100), .init(number: 8, deletions: 11, byteCount: 1),
    ]
    #expect(try Manifest(manifest.bytes, folder: "x") == manifest)
  }

  @Test func tooOldTooNewAndDamagedAreThreeErrors() {
    #expect(throws: IndexError.tooOld(folder: "x", version: 0, readable: 2)) {
      try Manifest(bytes(version: 0), folder: "x")
    }
    #expect(throws: IndexError.tooNew(folder: "x", version: 7, readable: 2)) {
      try Manifest(bytes(version: 7), folder: "x")
    }
    let error = #expect(throws: IndexError.self) { try Manifest([1, 2, 3], folder: "x") }
    #expect(error?.description.hasPrefix("x/manifest: the index is damaged") == true)
  }

  /// The bytes of the smallest manifest, by hand.
  @Test func anEmptyManifestIsTheseBytes() {
    var bytes: [UInt8] = []
    bytes += [0x4A, 0x41, 0x4E, 0x4D, 0x4E, 0x49, 0x54, 0x31]  // magic
    bytes += [2, 0, 0, 0]  // version
    bytes += [0, 0, 0, 0]  // segments
    bytes += [5, 0, 0, 0, 0, 0, 0, 0]  // analysis
    bytes += [0, 0, 0, 0, 0, 0, 0, 0]  // generation
    bytes += [1, 0, 0, 0, 0, 0, 0, 0]  // next number
    bytes += [UInt8](repeating: 0, count: 40)  // model, its articles, articles, lengths
    #expect(Array(Manifest(analysis: 5).bytes.dropLast(8)) == bytes)
  }
}
