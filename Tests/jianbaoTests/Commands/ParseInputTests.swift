import TestSupport
import Testing

@testable import jianbao

@Suite struct ParseInputTests {
  private func files(_ folder: TemporaryFolder, kibibytes: [Int]) throws -> [ParseInput] {
    try kibibytes.enumerated().map { number, kibibytes in
      .file(path: try folder.write("\(number)", String(repeating: "a", count: kibibytes << 10)))
    }
  }

  @Test func aShareEndsWithTheFileThatFillsIt() throws {
    let folder = try TemporaryFolder()
    let sizes = Array(repeating: 20, count: 16) + Array(repeating: 70, count: 3)
    let inputs = try files(folder, kibibytes: sizes) + [.standardInput]
    #expect(ParseInput.shares(of: inputs).map(\.count) == [4, 4, 4, 4, 1, 1, 1, 1])
    #expect(ParseInput.shares(of: []).isEmpty)
  }

  @Test func oneFileInSixteenSpeaksForItsNeighbours() throws {
    let folder = try TemporaryFolder()
    let inputs = try files(folder, kibibytes: [4] + Array(repeating: 900, count: 15) + [64, 0, 0])
    #expect(ParseInput.shares(of: inputs).map(\.count) == [16, 1, 1, 1])
  }

  @Test func everyInputIsInOneShareInOrder() throws {
    let folder = try TemporaryFolder()
    let inputs = try files(folder, kibibytes: (0..<700).map { $0 * 7919 % 29 })
    let missing = (0..<40).map { ParseInput.file(path: folder.path("none\($0)")) }
    let shares = ParseInput.shares(of: missing + inputs + missing)
    #expect(shares.count > 100)
    #expect(shares.flatMap { $0 } == missing + inputs + missing)
  }
}
