/// What must be done so that an index again holds what lies below some paths.
///
/// Only stamps are compared here; whether a file whose stamp changed has other bytes is found out by
/// reading it.
package struct RefreshPlan: Sendable {
  /// A file whose stamp is new or not as it was.
  package struct Change: Sendable {
    package var stamp: FileStamp
    /// What the index knows of its path.
    package var known: IndexedFile?
  }

  /// A stamp's time that no file has: it makes the next refresh look at the bytes.
  package static let doubtfulTime: Int64 = -1
  /// How long after a change a file may change again without a new time, on the coarsest file system.
  private static let racyNanoseconds: Int64 = 2_000_000_000

  /// In the order of the walk.
  package private(set) var changed: [Change] = []
  /// Files the index knows that are no longer there.
  package private(set) var vanished: [IndexedFile] = []
  /// Files whose stamp is as it was.
  package private(set) var unchangedCount = 0

  /// Compares a walk of `roots` with the files that the index knows.
  ///
  /// Known files outside the roots stay as they are, and so does what lies behind a problem: a
  /// folder that cannot be read now is not an empty one.
  ///
  /// - Complexity: linear in the number of files.
  package init(walked: FileTree, roots: [String], known: [IndexedFile]) {
    let rest = compare(walked.files, with: known)
    let unreadable = walked.problems.filter { !($0.reason == .missing) }.map(\.path)
    let missing = walked.problems.filter { $0.reason == .missing }.map(\.path)
    vanished = rest.map { known[$0] }.filter { file in
      let path = file.stamp.path
      guard roots.contains(where: { Self.lies(path, in: $0) }) else { return false }
      if unreadable.contains(where: { Self.lies(path, in: $0) }) { return false }
      return !missing.contains { $0 != path && Self.lies(path, in: $0) }
    }
  }

  /// Sorts the walked files into changed and unchanged ones; the known files that were not met.
  private mutating func compare(_ walked: [FileStamp], with known: [IndexedFile]) -> [Int] {
    var isMet = [Bool](repeating: false, count: known.count)
    for (stamp, place) in zip(walked, Self.places(of: walked, in: known)) {
      if let place {
        isMet[place] = true
        if known[place].stamp == stamp {
          unchangedCount += 1
          continue
        }
      }
      changed.append(Change(stamp: stamp, known: place.map { known[$0] }))
    }
    return known.indices.filter { !isMet[$0] }
  }

  /// Where each walked file is among the known ones.
  ///
  /// Index and walk have nearly the same order, so most files meet in step and need no look-up.
  private static func places(of walked: [FileStamp], in known: [IndexedFile]) -> [Int?] {
    var places = [Int?](repeating: nil, count: walked.count)
    var isMet = [Bool](repeating: false, count: known.count)
    var next = 0
    for (index, stamp) in walked.enumerated() {
      func isNext(_ place: Int) -> Bool {
        place < known.count && known[place].stamp.path.hasSameBytes(as: stamp.path)
      }
      if !isNext(next) {
        guard isNext(next + 1) else { continue }
        next += 1
      }
      places[index] = next
      isMet[next] = true
      next += 1
    }
    let unmet = places.indices.filter { places[$0] == nil }
    guard !unmet.isEmpty else { return places }
    var numbers: [ByteKey: Int] = [:]
    for number in known.indices where !isMet[number] {
      numbers[ByteKey(known[number].stamp.path)] = number
    }
    for index in unmet { places[index] = numbers[ByteKey(walked[index].path)] }
    return places
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
