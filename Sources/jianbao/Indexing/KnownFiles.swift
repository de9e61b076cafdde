import BigramIndex

/// The files of the index that a refresh may meet again, under their own path or another.
struct KnownFiles {
  /// By the path's bytes: as `String`s, canonically equal names would be one file.
  private var files: [ByteKey: IndexedFile] = [:]
  /// Vanished files that may have been moved, by size and name.
  private var vanished: [Trace: [IndexedFile]] = [:]
  private var moved: Set<ByteKey> = []

  /// The part of the index that matters for these changes.
  init(_ known: [IndexedFile], vanished: [String], changed: [FileStamp]) {
    guard !changed.isEmpty else { return }
    let changedPaths = Set(changed.map { ByteKey($0.path) })
    let vanishedPaths = Set(vanished.map { ByteKey($0) })
    for file in known {
      let path = ByteKey(file.stamp.path)
      if changedPaths.contains(path) { files[path] = file }
      if vanishedPaths.contains(path) { self.vanished[Trace(file.stamp), default: []].append(file) }
    }
  }

  /// What the index knows of a path.
  func file(_ path: String) -> IndexedFile? { files[ByteKey(path)] }

  /// Whether the file may turn out to have bytes that the index knows.
  func isWorthDigest(_ stamp: FileStamp) -> Bool {
    if let known = file(stamp.path) { return known.stamp.size == stamp.size }
    return vanished[Trace(stamp)] != nil
  }

  /// The path of a vanished file with the same name and bytes, which then counts as moved.
  mutating func takeVanished(like stamp: FileStamp, sha256: [UInt8]) -> String? {
    let trace = Trace(stamp)
    guard let index = vanished[trace]?.firstIndex(where: { $0.sha256 == sha256 }),
      let file = vanished[trace]?.remove(at: index)
    else { return nil }
    moved.insert(ByteKey(file.stamp.path))
    return file.stamp.path
  }

  /// Whether a vanished path did not turn up elsewhere.
  func isStillThere(_ path: String) -> Bool { !moved.contains(ByteKey(path)) }
}

/// What a moved file keeps besides its bytes; under another name a post may have another date.
private struct Trace: Hashable {
  var size: Int64
  var name: [UInt8]

  init(_ stamp: FileStamp) {
    size = stamp.size
    name = Array(stamp.path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") })
  }
}
