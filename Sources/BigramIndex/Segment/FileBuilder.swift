#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Writes an index file from front to back, summing its pages as they fill.
///
/// Memory stays bounded whatever the file's length: a buffer, and four bytes a page.
struct FileBuilder: ~Copyable {
  let path: String
  private let file: Int32
  private var buffer: [UInt8] = []
  private var writtenCount = 0
  private var pageSums: [UInt32] = []
  private static let bufferByteCount = 64 * FileFooter.pageByteCount

  init(path: String) throws(IndexError) {
    file = try FileSystem.openForWriting(path)
    self.path = path
    buffer.reserveCapacity(Self.bufferByteCount + FileFooter.pageByteCount)
  }

  deinit { close(file) }

  /// Bytes given so far: the offset of what comes next.
  var byteCount: Int { writtenCount + buffer.count }

  mutating func append(_ bytes: [UInt8]) throws(IndexError) {
    if buffer.count + bytes.count <= Self.bufferByteCount {
      buffer.append(contentsOf: bytes)
      return
    }
    try bytes.withMemory { bytes throws(IndexError) in try append(bytes) }
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
    var offset = 0
    while offset < bytes.count {
      let count = min(bytes.count - offset, Self.bufferByteCount - buffer.count)
      buffer.append(contentsOf: bytes[offset..<offset + count])
      offset += count
      if buffer.count == Self.bufferByteCount { try flush() }
    }
  }

  mutating func append(_ view: ByteView) throws(IndexError) {
    try append(UnsafeRawBufferPointer(start: view.start, count: view.count))
  }

  private mutating func flush() throws(IndexError) {
    try buffer.withMemory { bytes throws(IndexError) in
      var offset = 0
      while offset < bytes.count {
        let end = min(offset + FileFooter.pageByteCount, bytes.count)
        pageSums.append(Checksum.sum32(UnsafeRawBufferPointer(rebasing: bytes[offset..<end])))
        offset = end
      }
      try FileSystem.write(bytes, to: file, path: path)
    }
    writtenCount += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// Ends the file with its sums and footer; a durable one is on the disk when this returns.
  mutating func finish(
    kind: FileFooter.Kind, directoryOffset: Int, durable: Bool
  ) throws(IndexError) {
    try flush()
    let footer = FileFooter(contentByteCount: writtenCount, directoryOffset: directoryOffset)
    var table: [UInt8] = []
    table.reserveCapacity(pageSums.count * 4)
    for sum in pageSums { table.appendLittleEndian(sum) }
    var root: [UInt32] = []
    table.withUnsafeBytes { table in
      var offset = 0
      while offset < table.count {
        let end = min(offset + FileFooter.pageByteCount, table.count)
        root.append(Checksum.sum32(UnsafeRawBufferPointer(rebasing: table[offset..<end])))
        offset = end
      }
    }
    table += footer.bytes(kind: kind, root: root)
    try table.withMemory { table throws(IndexError) in
      try FileSystem.write(table, to: file, path: path)
    }
    if durable { try FileSystem.sync(file, path: path) }
  }
}
