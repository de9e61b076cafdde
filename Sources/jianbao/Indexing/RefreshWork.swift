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
  init(plan: RefreshPlan, known: [IndexedFile], threads: Int) {
    unchangedCount = plan.unchangedCount
    var lookup = KnownFiles(known, vanished: plan.vanished, changed: plan.changed)
    let digests = Self.digests(of: plan.changed.filter { lookup.isWorthDigest($0) }, threads)
    var next = digests.makeIterator()
    for stamp in plan.changed {
      guard lookup.isWorthDigest(stamp), let digest = next.next() else {
        readings.append(stamp)
        continue
      }
      switch digest {
      case .success(let digest): settle(digest, in: &lookup)
      case .failure(let problem): problems.append(problem)
      }
    }
    removals = plan.vanished.filter { lookup.isStillThere($0) }
  }

  /// Whether the index stays as it is.
  var isEmpty: Bool {
    readings.isEmpty && removals.isEmpty && moves.isEmpty && restamps.isEmpty
  }

  private mutating func settle(_ digest: Digest, in lookup: inout KnownFiles) {
    let remembered = RefreshPlan.remembered(digest.stamp, readAt: digest.time)
    if let known = lookup.file(digest.stamp.path) {
      guard known.sha256 == digest.sha256 else {
        readings.append(digest.stamp)
        return
      }
      unchangedCount += 1
      if known.stamp != remembered { restamps.append(remembered) }
    } else if let from = lookup.takeVanished(like: digest.stamp, sha256: digest.sha256) {
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
