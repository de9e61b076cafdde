/// Finds a segment's files by their path, their digest or a folder above them, without reading the
/// table of all.
struct FileLookup: Sendable {
  private let paths: HashedNumbers
  private let digests: HashedNumbers

  init(file: MappedFile, parts: PartDirectory) {
    paths = HashedNumbers(file: file, part: parts[.filePaths])
    digests = HashedNumbers(file: file, part: parts[.fileDigests])
  }

  /// Gathers the files of a segment.
  struct Writer {
    private var paths = HashedNumbers.Writer()
    private var digests = HashedNumbers.Writer()
    private var folders: Set<ByteKey> = []
    private var lastFolder: [UInt8] = []

    mutating func append(_ file: IndexedFile, number: Int) {
      let path = Array(file.stamp.path.utf8)
      path.withUnsafeBytes { paths.append(number, for: $0) }
      file.sha256.withUnsafeBytes { digests.append(number, for: $0) }
      guard let slash = path.lastIndex(of: UInt8(ascii: "/")), path[...slash] != lastFolder[...]
      else { return }
      lastFolder = Array(path[...slash])
      // A folder stands for its first file; a folder above one that is known is known as well.
      var folder = path[...slash]
      while folders.insert(ByteKey(Array(folder))).inserted {
        Array(folder).withUnsafeBytes { paths.append(number, for: $0) }
        guard let above = folder.dropLast().lastIndex(of: UInt8(ascii: "/")) else { return }
        folder = path[...above]
      }
    }

    consuming func write(
      to file: inout FileBuilder, parts: inout PartDirectory
    ) throws(IndexError) {
      try parts.write(.filePaths, paths.finish(), to: &file)
      try parts.write(.fileDigests, digests.finish(), to: &file)
    }
  }

  /// Files that may have had a path, or may have lain first below a folder given with its slash.
  func candidates(path: [UInt8]) throws(IndexError) -> [Int] { try paths.numbers(of: path) }

  /// Files that may have had some bytes.
  func candidates(digest: [UInt8]) throws(IndexError) -> [Int] { try digests.numbers(of: digest) }
}
