/// What must be done so that an index again holds what lies below some paths.
///
/// Only stamps are compared here; whether a file whose stamp changed has other bytes is found out by
/// reading it.
package struct RefreshPlan: Sendable, Equatable {
  /// A stamp's time that no file has: it makes the next refresh look at the bytes.
  package static let doubtfulTime: Int64 = -1
  /// How long after a change a file may change again without a new time, on the coarsest file system.
  private static let racyNanoseconds: Int64 = 2_000_000_000

  /// Files whose stamp is new or not as it was, in the order of the walk.
  package private(set) var changed: [FileStamp] = []
  /// Paths the index knows that are no longer there.
  package private(set) var vanished: [String] = []
  /// Files whose stamp is as it was.
  package private(set) var unchangedCount = 0

  /// Compares a walk of `roots` with the stamps of the files that the index knows.
  ///
  /// Known files outside the roots stay as they are, and so does what lies behind a problem: a
  /// folder that cannot be read now is not an empty one.
  ///
  /// - Complexity: linear in the number of files.
  package init(walked: FileTree, roots: [String], known: [FileStamp]) {
    let rest = compare(walked.files, with: known)
    let unreadable = walked.problems.filter { !($0.reason == .missing) }.map(\.path)
    let missing = walked.problems.filter { $0.reason == .missing }.map(\.path)
    vanished = rest.map(\.path).filter { path in
      guard roots.contains(where: { Self.lies(path, in: $0) }) else { return false }
      if unreadable.contains(where: { Self.lies(path, in: $0) }) { return false }
      return !missing.contains { $0 != path && Self.lies(path, in: $0) }
    }
  }

  /// Sorts the walked files into changed and unchanged ones; the known files that were not met.
  ///
  /// Index and walk have nearly the same order, so most files meet in step and need no look-up.
  private mutating func compare(_ walked: [FileStamp], with known: [FileStamp]) -> [FileStamp] {
    var isMet = [Bool](repeating: false, count: known.count)
    var unmet: [Int] = []
    var isChanged = [Bool](repeating: true, count: walked.count)
    var next = 0
    for (index, stamp) in walked.enumerated() {
      if next + 1 < known.count, !known[next].path.hasSameBytes(as: stamp.path),
        known[next + 1].path.hasSameBytes(as: stamp.path)
      {
        next += 1
      }
      guard next < known.count, known[next].path.hasSameBytes(as: stamp.path) else {
        unmet.append(index)
        continue
      }
      isMet[next] = true
      isChanged[index] = known[next] != stamp
      next += 1
    }
    if !unmet.isEmpty {
      var numbers: [ByteKey: Int] = [:]
      for number in known.indices where !isMet[number] {
        numbers[ByteKey(known[number].path)] = number
      }
      for index in unmet {
        guard let number = numbers[ByteKey(walked[index].path)] else { continue }
        isMet[number] = true
        isChanged[index] = known[number] != walked[index]
      }
    }
    changed = walked.indices.filter { isChanged[$0] }.map { walked[$0] }
    unchangedCount = walked.count - changed.count
    return known.indices.filter { !isMet[$0] }.map { known[$0] }
  }

  /// Whether there is nothing to do.
  package var isEmpty: Bool { changed.isEmpty && vanished.isEmpty }

  /// The stamp to remember of a file read at `now`: doubtful if it could still change unnoticed.
  package static func remembered(_ stamp: FileStamp, readAt now: Int64) -> FileStamp {
    var stamp = stamp
    if stamp.modificationNanoseconds > now - racyNanoseconds {
      stamp.modificationNanoseconds = doubtfulTime
    }
    return stamp
  }

  /// Whether a path is a folder or lies below it.
  package static func lies(_ path: String, in folder: String) -> Bool {
    let path = path.utf8
    let folder = folder.utf8
    guard path.starts(with: folder) else { return false }
    return path.count == folder.count || folder.last == UInt8(ascii: "/")
      || path.dropFirst(folder.count).first == UInt8(ascii: "/")
  }
}
