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
    let sizes = [3, 1, 1, 9, 2, 2, 0, 1].map { $0 * mebibyte }
    let chunks = ChunkReader.chunks(of: stamps(sizes))
    #expect(chunks.map { $0.map { $0.size / mebibyte } } == [[3, 1], [1], [9], [2, 2, 0], [1]])
    #expect(ChunkReader.chunks(of: []).isEmpty)
  }

  @Test func everyFileIsInOneChunkInOrder() {
    let all = stamps((0..<5000).map { Int64($0 * 7919 % 30_011) })
    #expect(ChunkReader.chunks(of: all).flatMap { $0 } == all)
  }
}
