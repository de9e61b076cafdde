/// The source files of a segment, in the order in which their articles are numbered.
struct FileTable: Sendable {
  static let filesInBlock = 16
  private static let blockByteCount = 8
  private let file: MappedFile
  private let entries: PartDirectory.Part
  private let blocks: PartDirectory.Part
  let count: Int

  init(file: MappedFile, parts: PartDirectory, count: Int) throws(IndexError) {
    self.file = file
    self.count = count
    entries = parts[.files]
    blocks = parts[.fileBlocks]
    let blockCount = (count + Self.filesInBlock - 1) / Self.filesInBlock
    guard blocks.length == blockCount * Self.blockByteCount else { throw ByteView.cutShort }
  }

  /// Writes the table: paths share their beginnings, numbers are differences.
  struct Writer {
    private(set) var entries: [UInt8] = []
    private(set) var blocks: [UInt8] = []
    private(set) var count = 0
    private var articleCount = 0
    private var previous = IndexedFile(
      stamp: FileStamp(path: "", size: 0, modificationNanoseconds: 0, inode: 0), sha256: [])

    mutating func append(_ file: IndexedFile) {
      var shared = 0
      if count % FileTable.filesInBlock == 0 {
        blocks.appendLittleEndian(UInt32(truncatingIfNeeded: entries.count))
        blocks.appendLittleEndian(UInt32(truncatingIfNeeded: articleCount))
      } else {
        shared = zip(previous.stamp.path.utf8, file.stamp.path.utf8).prefix { $0 == $1 }.count
      }
      let isFirst = count % FileTable.filesInBlock == 0
      let base = isFirst ? (time: Int64(0), inode: Int64(0)) : Self.base(of: previous)
      let path = Array(file.stamp.path.utf8)
      entries.appendVarint(shared)
      entries.appendVarint(path.count - shared)
      entries += path.dropFirst(shared)
      entries.appendVarint(UInt64(max(file.stamp.size, 0)))
      entries.appendSigned(file.stamp.modificationNanoseconds &- base.time)
      entries.appendSigned(Int64(bitPattern: file.stamp.inode) &- base.inode)
      entries.appendVarint(file.articleCount)
      entries.appendVarint(file.copy)
      entries.append(UInt8(truncatingIfNeeded: file.sha256.count))
      entries += file.sha256
      articleCount += file.articleCount
      count += 1
      previous = file
    }

    static func base(of file: IndexedFile) -> (time: Int64, inode: Int64) {
      (file.stamp.modificationNanoseconds, Int64(bitPattern: file.stamp.inode))
    }
  }

  /// A file by its number.
  subscript(_ number: Int) -> IndexedFile {
    get throws(IndexError) {
      guard number >= 0, number < count else { throw ByteView.cutShort }
      var found: IndexedFile?
      try forEach(ofBlock: number / Self.filesInBlock, upTo: number % Self.filesInBlock) {
        found = $0
      }
      guard let found else { throw ByteView.cutShort }
      return found
    }
  }

  /// All files in order.
  func all() throws(IndexError) -> [IndexedFile] {
    var files: [IndexedFile] = []
    files.reserveCapacity(count)
    for block in 0..<blocks.length / Self.blockByteCount {
      let left = count - block * Self.filesInBlock
      try forEach(ofBlock: block, upTo: min(left, Self.filesInBlock) - 1) { files.append($0) }
    }
    return files
  }

  private func forEach(
    ofBlock block: Int, upTo last: Int, _ body: (IndexedFile) -> Void
  ) throws(IndexError) {
    let at = blocks.offset + block * Self.blockByteCount
    let start = Int(try file.view(at, 4).load(UInt32.self, at: 0))
    guard start <= entries.length else { throw ByteView.cutShort }
    let isLast = (block + 1) * Self.blockByteCount >= blocks.length
    let end =
      isLast
      ? entries.length
      : Int(try file.view(at + Self.blockByteCount, 4).load(UInt32.self, at: 0))
    guard start <= end, end <= entries.length else { throw ByteView.cutShort }
    var cursor = ByteCursor(try file.view(entries.offset + start, end - start))
    var path: [UInt8] = []
    var base: (time: Int64, inode: Int64) = (0, 0)
    for _ in 0...last {
      let found = try Self.read(&cursor, path: &path, base: base)
      base = Writer.base(of: found)
      body(found)
    }
  }

  private static func read(
    _ cursor: inout ByteCursor, path: inout [UInt8], base: (time: Int64, inode: Int64)
  ) throws(IndexError) -> IndexedFile {
    let shared = try cursor.length()
    guard shared <= path.count else { throw ByteCursor.badNumber }
    path.removeSubrange(shared...)
    path += try cursor.bytes(try cursor.length()).array
    let size = Int64(clamping: try cursor.varint())
    let time = base.time &+ (try cursor.signed())
    let inode = UInt64(bitPattern: base.inode &+ (try cursor.signed()))
    let articleCount = try cursor.length()
    let copy = try cursor.length()
    let sha256 = try cursor.bytes(Int(try cursor.byte())).array
    let stamp = FileStamp(
      path: String(decoding: path, as: UTF8.self), size: size, modificationNanoseconds: time,
      inode: inode)
    return IndexedFile(stamp: stamp, sha256: sha256, articleCount: articleCount, copy: copy)
  }

  /// The first article of a file's block, and the files before it in the block.
  func articles(of number: Int) throws(IndexError) -> Range<Int> {
    let block = number / Self.filesInBlock
    let at = blocks.offset + block * Self.blockByteCount
    var first = Int(try file.view(at, 8).load(UInt32.self, at: 4))
    var count = 0
    try forEach(ofBlock: block, upTo: number % Self.filesInBlock) {
      first += count
      count = $0.articleCount
    }
    return first..<first + count
  }
}
