/// What no longer counts in a segment: deleted articles and files, and files with new stamps.
///
/// Segments never change; a commit writes this beside a segment under a new name.
struct Deletions: Sendable, Equatable {
  /// One bit an article; empty when none is deleted.
  private(set) var articles: [UInt64] = []
  private(set) var articleCount = 0
  /// Lengths of the deleted articles.
  private(set) var lengths: (head: UInt64, rest: UInt64) = (0, 0)
  /// Numbers of deleted files.
  private(set) var files: Set<Int> = []
  /// Files whose bytes are as indexed, under another path, time or inode.
  private(set) var restamped: [Int: FileStamp] = [:]
  /// The numbers of those files by their path now.
  private var restampedNumbers: [ByteKey: Int] = [:]

  init() {}

  static func == (left: Deletions, right: Deletions) -> Bool {
    left.articles == right.articles && left.files == right.files
      && left.restamped == right.restamped
  }

  var isEmpty: Bool { files.isEmpty && restamped.isEmpty }

  @inline(__always)
  func contains(_ article: Int) -> Bool {
    articleCount > 0 && articles[article >> 6] & (1 << UInt64(article & 63)) != 0
  }

  /// Deletes a file with its articles.
  mutating func delete(file: Int, in segment: SegmentReader) throws(IndexError) {
    guard files.insert(file).inserted else { return }
    forgetPath(of: file)
    if articles.isEmpty { articles = Self.noBits(segment.articleLimit) }
    for article in try segment.files.articles(of: file) {
      let row = try segment.row(article)
      articles[article >> 6] |= 1 << UInt64(article & 63)
      articleCount += 1
      lengths.head += UInt64(row.headLength)
      lengths.rest += UInt64(row.restLength)
    }
  }

  mutating func restamp(file: Int, to stamp: FileStamp) {
    forgetPath(of: file)
    restamped[file] = stamp
    restampedNumbers[ByteKey(stamp.path)] = file
  }

  private mutating func forgetPath(of file: Int) {
    guard let stamp = restamped[file], restampedNumbers[ByteKey(stamp.path)] == file else { return }
    restampedNumbers[ByteKey(stamp.path)] = nil
  }

  /// The file with a new stamp that lies at a path.
  func file(restampedTo path: String) -> Int? {
    restampedNumbers.isEmpty ? nil : restampedNumbers[ByteKey(path)]
  }

  private static func noBits(_ count: Int) -> [UInt64] {
    [UInt64](repeating: 0, count: count / 64 + 1)
  }

  func write(to path: String) throws(IndexError) {
    var file = try FileBuilder(path: path)
    var parts = PartDirectory()
    var bytes: [UInt8] = []
    for file in files.sorted() { bytes.appendVarint(file) }
    try parts.write(.deletedFiles, bytes, to: &file)
    bytes = []
    for (number, stamp) in restamped.sorted(by: { $0.key < $1.key }) {
      bytes.appendVarint(number)
      bytes.appendText(stamp.path)
      bytes.appendVarint(UInt64(max(stamp.size, 0)))
      bytes.appendSigned(stamp.modificationNanoseconds)
      bytes.appendVarint(stamp.inode)
    }
    try parts.write(.movedFiles, bytes, to: &file)
    let directory = try parts.write(to: &file)
    try file.finish(kind: .deletions, directoryOffset: directory, durable: true)
  }

  init(path: String, segment: SegmentReader) throws(IndexError) {
    let file = try MappedFile(path: path, expecting: .deletions)
    do throws(IndexError) {
      let parts = try PartDirectory(of: file)
      var cursor = ByteCursor(
        try file.view(parts[.deletedFiles].offset, parts[.deletedFiles].length))
      while !cursor.isAtEnd { try delete(file: try cursor.length(), in: segment) }
      cursor = ByteCursor(try file.view(parts[.movedFiles].offset, parts[.movedFiles].length))
      while !cursor.isAtEnd {
        let number = try cursor.length()
        let path = try cursor.bytes(try cursor.length()).text
        let size = Int64(clamping: try cursor.varint())
        let stamp = FileStamp(
          path: path, size: size, modificationNanoseconds: try cursor.signed(),
          inode: try cursor.varint())
        if !files.contains(number) { restamp(file: number, to: stamp) }
      }
    } catch { throw error.naming(path) }
  }
}
