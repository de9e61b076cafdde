import BigramIndex

/// Files of the index that are no longer where they were, and may turn up elsewhere.
struct VanishedFiles {
  private let files: [IndexedFile]
  /// Their numbers by size and name.
  private var numbers: [Trace: [Int]] = [:]
  private var isMoved: [Bool]

  init(_ files: [IndexedFile]) {
    self.files = files
    isMoved = Array(repeating: false, count: files.count)
    for (number, file) in files.enumerated() {
      numbers[Trace(file.stamp), default: []].append(number)
    }
  }

  /// Whether a file may turn out to have the bytes of a vanished one.
  func mayHold(_ stamp: FileStamp) -> Bool { numbers[Trace(stamp)] != nil }

  /// The path of a vanished file with the same name and bytes, which then counts as moved.
  mutating func take(like stamp: FileStamp, sha256: [UInt8]) -> String? {
    let number = numbers[Trace(stamp)]?.first { !isMoved[$0] && files[$0].sha256 == sha256 }
    guard let number else { return nil }
    isMoved[number] = true
    return files[number].stamp.path
  }

  /// The paths of those that did not turn up elsewhere.
  var left: [String] { files.indices.filter { !isMoved[$0] }.map { files[$0].stamp.path } }
}

/// What a moved file keeps besides its bytes; under another name a post may have another date.
private struct Trace: Hashable {
  var size: Int64
  var name: ByteKey

  init(_ stamp: FileStamp) {
    size = stamp.size
    name = ByteKey(stamp.path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") })
  }
}
