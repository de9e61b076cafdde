import ArticleParser
import BigramIndex

/// What a refresh has to do, decided by stamps and, where these leave a doubt, by digests.
struct RefreshWork: Sendable {
  /// A file of the index that lies elsewhere now.
  struct Move: Sendable {
    var from: String
    var to: FileStamp
  }

  /// Files to parse, in the order of the walk.
  private(set) var readings: [FileStamp] = []
  /// Files of the index that go.
  private(set) var removals: [String] = []
  private(set) var moves: [Move] = []
  /// Files with the bytes that the index knows, but another stamp.
  private(set) var restamps: [FileStamp] = []
  private(set) var unchangedCount: Int
  /// What could not be read; the index keeps what it knows of it.
  private(set) var problems: [FileProblem] = []

  /// Reads the files whose stamps leave a doubt; the others are not opened.
  init(plan: RefreshPlan, threads: Int) {
    unchangedCount = plan.unchangedCount
    var vanished = VanishedFiles(plan.vanished)
    let isWorthDigest = plan.changed.map { change in
      if let known = change.known { return known.stamp.size == change.stamp.size }
      return vanished.mayHold(change.stamp)
    }
    let doubtful = zip(plan.changed, isWorthDigest).filter { $1 }.map { $0.0.stamp }
    var digests = Self.digests(of: doubtful, threads).makeIterator()
    for (change, isWorthDigest) in zip(plan.changed, isWorthDigest) {
      guard isWorthDigest, let digest = digests.next() else {
        readings.append(change.stamp)
        continue
      }
      switch digest {
      case .success(let digest): settle(digest, known: change.known, &vanished)
      case .failure(let problem): problems.append(problem)
      }
    }
    removals = vanished.left
  }

  /// Whether the index stays as it is.
  var isEmpty: Bool {
    readings.isEmpty && removals.isEmpty && moves.isEmpty && restamps.isEmpty
  }

  private mutating func settle(
    _ digest: Digest, known: IndexedFile?, _ vanished: inout VanishedFiles
  ) {
    let remembered = RefreshPlan.remembered(digest.stamp, readAt: digest.time)
    if let known {
      guard known.sha256 == digest.sha256 else {
        readings.append(digest.stamp)
        return
      }
      unchangedCount += 1
      if known.stamp != remembered { restamps.append(remembered) }
    } else if let from = vanished.take(like: digest.stamp, sha256: digest.sha256) {
      moves.append(Move(from: from, to: remembered))
    } else {
      readings.append(digest.stamp)
    }
  }
}

/// A file's digest with the stamp and the time of its reading.
private struct Digest: Sendable {
  var stamp: FileStamp
  var time: Int64
  var sha256: [UInt8]
}

extension RefreshWork {
  private static func digests(
    of stamps: [FileStamp], _ threads: Int
  ) -> [Result<Digest, FileProblem>] {
    Workers.map(count: stamps.count, threads: threads) { index in
      let time = WallClock.nanoseconds
      do throws(FileProblem) {
        let (bytes, stamp) = try FileReader.read(stamps[index].path)
        let sha256 = HexadecimalDigest.bytes(SHA256.hexadecimal(of: bytes))
        return .success(Digest(stamp: stamp, time: time, sha256: sha256))
      } catch {
        return .failure(error)
      }
    }
  }
}
