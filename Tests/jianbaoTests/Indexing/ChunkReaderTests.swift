import BigramIndex
import Testing

@testable import jianbao

struct ChunkReaderTests {
  private func stamps(_ sizes: [Int64]) -> [FileStamp] {
    sizes.enumerated().map {
      FileStamp(path: "\($0)", size: $1, modificationNanoseconds: 0, inode: 0)
    }
  }

  @Test func chunksFillUpToFourMebibytes() {
    let mebibyte: Int64 = 1 << 20
    let sizes = [3, 1, 1, 9, 2, 2, 0, 1, 40].map { $0 * mebibyte }
    let chunks = ChunkReader.chunks(of: stamps(sizes))
    #expect(
      chunks.map { $0.map { $0.size / mebibyte } } == [[3, 1], [1], [9], [2, 2, 0], [1], [40]])
    #expect(ChunkReader.chunks(of: []).isEmpty)
  }

  @Test func chunksGetSmallerTowardsTheEnd() {
    let chunks = ChunkReader.chunks(of: stamps(Array(repeating: 100_000, count: 900)))
    let sizes = chunks.map { $0.reduce(0) { $0 + $1.size } }
    #expect(zip(sizes, sizes.dropFirst().dropLast()).allSatisfy { $0 >= $1 })
    #expect(sizes.first.map { $0 > 4_000_000 } == true)
    #expect(sizes.suffix(2).allSatisfy { $0 <= 500_000 })
  }

  @Test func everyFileIsInOneChunkInOrder() {
    let all = stamps((0..<5000).map { Int64($0 * 7919 % 30_011) })
    #expect(ChunkReader.chunks(of: all).flatMap { $0 } == all)
  }
}
