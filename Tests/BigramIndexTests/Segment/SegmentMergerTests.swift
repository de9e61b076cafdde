import TestSupport
import Testing

@testable import BigramIndex

@Suite struct SegmentMergerTests {
  private let samples: SampleSegments

  init() throws { samples = try SampleSegments(articleCount: 60, limit: 90, seed: 7) }

  private func merged(
    _ sources: [SegmentSource], rangeByteCount: Int = 1 << 20, threads: Int = 2
  ) throws -> SegmentReader {
    let merger = try SegmentMerger(sources, rangeByteCount: rangeByteCount)
    try merger.write(to: samples.path("merged"), durable: false, threads: threads)
    return try SegmentReader(path: samples.path("merged"), model: samples.model)
  }

  /// What a segment holds, but for where its parts lie.
  private func expectSame(_ left: SegmentReader, _ right: SegmentReader) throws {
    #expect(try left.terms() == right.terms())
    #expect(try left.files.all() == right.files.all())
    #expect(left.lengths == right.lengths)
    #expect(left.articleLimit == right.articleLimit)
    for number in 0..<min(left.articleLimit, right.articleLimit) {
      #expect(try left.article(number) == right.article(number))
      let id = try left.stored(number).id.array
      #expect(try left.numbers(ofID: id) == right.numbers(ofID: id))
    }
  }

  @Test(arguments: [[20, 40], [1, 2, 59], [30]])
  func aMergeHoldsWhatOneBuildingOfAllWouldHold(borders: [Int]) throws {
    let starts = [0] + borders
    let sources = try zip(starts, borders + [60]).map { start, end in
      SegmentSource(try samples.segment("part-\(start)", of: Array(start..<end)))
    }
    try expectSame(merged(sources), samples.segment("whole"))
  }

  @Test(arguments: [1, 50, 500])
  func termsAreTheSameHoweverSmallTheRangesAndManyTheThreads(rangeByteCount: Int) throws {
    let sources = try [0..<33, 33..<60].map { part in
      SegmentSource(try samples.segment("part-\(part.lowerBound)", of: Array(part)))
    }
    var bytes: Set<[UInt8]> = []
    for threads in 1...3 {
      let merged = try merged(sources, rangeByteCount: rangeByteCount, threads: threads)
      try expectSame(merged, samples.segment("whole"))
      bytes.insert(try FileReader.read(merged.file.path).bytes)
    }
    #expect(bytes.count == 1)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func whatWasDeletedLeavesNothingBehind(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var left: [Int] = []
    var sources: [SegmentSource] = []
    for part in [0..<25, 25..<26, 26..<60] {
      let segment = try samples.segment("part-\(part.lowerBound)", of: Array(part))
      var deletions = Deletions()
      for number in part {
        if Int.random(in: 0..<3, using: &random) == 0 {
          try deletions.delete(file: number - part.lowerBound, in: segment)
        } else {
          left.append(number)
        }
      }
      sources.append(SegmentSource(segment, deletions: deletions))
    }
    try expectSame(merged(sources), samples.segment("whole", of: left))
  }

  @Test func filesKeepTheStampsTheyHaveNow() throws {
    let segment = try samples.segment("segment")
    let stamp = FileStamp(path: "new/甲.md", size: 1, modificationNanoseconds: 2, inode: 3)
    var deletions = Deletions()
    try deletions.delete(file: 0, in: segment)
    deletions.restamp(file: 5, to: stamp)
    let merged = try merged([SegmentSource(segment, deletions: deletions)])
    #expect(try merged.files[4].stamp == stamp)
    #expect(try merged.fileLookup.candidates(path: Array("new/甲.md".utf8)).contains(4))
  }

  @Test func damageInASourceIsNoSegment() throws {
    let segment = try samples.segment("segment")
    let bytes = try FileReader.read(segment.file.path).bytes
    var damaged = bytes
    damaged[bytes.count / 2] ^= 1
    let path = samples.path("damaged")
    let file = try FileSystem.openForWriting(path)
    try damaged.withMemory { bytes throws(IndexError) in
      try FileSystem.write(bytes, to: file, path: path)
    }
    FileSystem.close(file)
    let source = SegmentSource(try SegmentReader(path: path, model: samples.model))
    #expect(throws: IndexError.self) { try merged([source]) }
  }
}
