import Testing

@testable import BigramIndex

@Suite struct FileFooterTests {
  /// The bytes of a file with this much content, its sums left zero.
  private func file(_ contentByteCount: Int, kind: FileFooter.Kind = .segment) -> [UInt8] {
    let footer = FileFooter(contentByteCount: contentByteCount, directoryOffset: contentByteCount)
    let tables = [UInt8](repeating: 0, count: footer.rootOffset)
    return tables
      + footer.bytes(kind: kind, root: [UInt32](repeating: 0, count: footer.tablePageCount))
  }

  private func read(_ bytes: [UInt8], _ kind: FileFooter.Kind = .segment) throws -> FileFooter {
    try withView(bytes) { try FileFooter(of: $0, expecting: kind) }
  }

  /// At the edges of pages of content and of pages of sums.
  @Test(arguments: [0, 1, 4095, 4096, 4097, 4096 * 1024, 4096 * 1024 + 1])
  func comesBackFromTheEndOfItsFile(contentByteCount: Int) throws {
    let bytes = file(contentByteCount)
    let footer = try read(bytes)
    #expect(footer.contentByteCount == contentByteCount)
    #expect(footer.fileByteCount == bytes.count)
  }

  @Test func anotherKindIsRefused() {
    #expect(throws: IndexError.damaged(file: "", detail: "another kind of index file")) {
      try read(file(100), .model)
    }
  }

  @Test func noPrefixOfAFilePasses() {
    let bytes = file(5000)
    for count in 0..<bytes.count {
      #expect(throws: IndexError.self) { try read(Array(bytes[..<count])) }
    }
  }

  @Test func noChangedByteOfRootOrFooterPasses() {
    let bytes = file(5000)
    for index in bytes.count - FileFooter.byteCount - 4..<bytes.count {
      var changed = bytes
      changed[index] ^= 0x10
      // The version is told from the manifest; the sum covers it here like all else.
      #expect(throws: IndexError.self, "byte \(index)") { try read(changed) }
    }
  }
}
