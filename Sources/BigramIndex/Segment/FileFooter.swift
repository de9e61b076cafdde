/// The last bytes of every index file: what it is and how to check the rest.
///
/// A file is its content, the sums of the content's pages, the sums of that table's own pages (the
/// root), and 48 bytes: magic, kind, format version, content length, directory offset and length,
/// sum of root and footer, length of the whole file.
struct FileFooter: Sendable, Equatable {
  enum Kind: UInt32, Sendable {
    case segment = 1
    case model = 2
    case deletions = 3
  }

  static let magic: UInt64 = 0x3158_444E_4942_4E4A  // "JNBINDX1" in the file's order
  static let byteCount = 48
  static let pageByteCount = 4096
  static let sumsInPage = pageByteCount / 4

  var contentByteCount: Int
  /// Where the content's own directory of parts begins.
  var directoryOffset: Int

  init(contentByteCount: Int, directoryOffset: Int) {
    self.contentByteCount = contentByteCount
    self.directoryOffset = directoryOffset
  }

  var contentPageCount: Int { (contentByteCount + Self.pageByteCount - 1) / Self.pageByteCount }
  var tablePageCount: Int { (contentPageCount + Self.sumsInPage - 1) / Self.sumsInPage }
  var rootOffset: Int { contentByteCount + contentPageCount * 4 }
  var fileByteCount: Int { rootOffset + tablePageCount * 4 + Self.byteCount }

  init(of file: ByteView, expecting kind: Kind) throws(IndexError) {
    guard file.count >= Self.byteCount else { throw ByteView.cutShort }
    let footer = try file.slice(file.count - Self.byteCount, Self.byteCount)
    guard try footer.load(UInt64.self, at: 0) == Self.magic else {
      throw .damaged(file: "", detail: "not an index file, or cut short")
    }
    guard try footer.load(UInt32.self, at: 8) == kind.rawValue else {
      throw .damaged(file: "", detail: "another kind of index file")
    }
    let content = try footer.load(UInt64.self, at: 16)
    let directory = try footer.load(UInt64.self, at: 24)
    guard content <= UInt64(file.count), directory <= content else { throw ByteView.cutShort }
    self.init(contentByteCount: Int(content), directoryOffset: Int(directory))
    guard fileByteCount == file.count else { throw ByteView.cutShort }
    let sum = try footer.load(UInt64.self, at: 40)
    let summed = UnsafeRawBufferPointer(
      start: file.start + rootOffset, count: file.count - rootOffset - 8)
    guard Checksum.sum64(summed) == sum else {
      throw .damaged(file: "", detail: "its footer changed")
    }
  }

  /// Root and footer, as they end the file.
  func bytes(kind: Kind, root: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    for sum in root { bytes.appendLittleEndian(sum) }
    bytes.appendLittleEndian(Self.magic)
    bytes.appendLittleEndian(kind.rawValue)
    bytes.appendLittleEndian(SegmentFormat.version)
    bytes.appendLittleEndian(UInt64(contentByteCount))
    bytes.appendLittleEndian(UInt64(directoryOffset))
    bytes.appendLittleEndian(UInt64(fileByteCount))
    let sum = bytes.withUnsafeBytes { Checksum.sum64($0) }
    bytes.appendLittleEndian(sum)
    return bytes
  }
}
