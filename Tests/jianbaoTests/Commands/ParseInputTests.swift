import BigramIndex
import Testing

@testable import jianbao

@Suite struct ParseInputTests {
  private func file(_ number: Int, kibibytes: Int64) -> ParseInput {
    .file(
      FileStamp(
        path: "\(number)", size: kibibytes << 10, modificationNanoseconds: 0, inode: 0))
  }

  private func names(_ shares: [ArraySlice<ParseInput>]) -> [[String]] {
    shares.map {
      $0.map { input in
        switch input {
        case .standardInput: "-"
        case .file(let stamp): stamp.path
        }
      }
    }
  }

  @Test func aShareEndsWithTheFileThatFillsIt() {
    let sizes: [Int64] = [25, 25, 14, 0, 900, 10, 20]
    let inputs = sizes.enumerated().map { file($0, kibibytes: $1) } + [.standardInput]
    #expect(
      names(ParseInput.shares(of: inputs)) == [["0", "1", "2"], ["3", "4"], ["5", "6", "-"]])
    #expect(ParseInput.shares(of: []).isEmpty)
  }

  @Test func everyInputIsInOneShareInOrder() {
    let inputs = (0..<5000).map { file($0, kibibytes: Int64($0 * 7919 % 79)) }
    let shares = names(ParseInput.shares(of: inputs))
    #expect(shares.count > 1000)
    #expect(shares.flatMap { $0 } == (0..<5000).map { "\($0)" })
  }
}
