import TestSupport
import Testing

@testable import BigramIndex

@Suite struct HashedNumbersTests {
  private func table(_ keys: [[UInt8]]) throws -> (HashedNumbers, BuiltFile) {
    let built = try BuiltFile { file, parts throws(IndexError) in
      var writer = HashedNumbers.Writer()
      for (number, key) in keys.enumerated() {
        key.withUnsafeBytes { writer.append(number, for: $0) }
      }
      try parts.write(.ids, writer.finish(), to: &file)
    }
    return (HashedNumbers(file: built.file, part: built.parts[.ids]), built)
  }

  @Test func everyKeyIsFoundUnderAllItsNumbers() throws {
    var random = SeededGenerator(seed: 3)
    let keys = (0..<2_000).map { _ in
      (0..<Int.random(in: 0...2, using: &random)).map { _ in
        UInt8.random(in: 0...20, using: &random)
      }
    }
    let (table, built) = try table(keys)
    defer { withExtendedLifetime(built) {} }
    for key in Set(keys) {
      let expected = keys.indices.filter { keys[$0] == key }
      let found = try table.numbers(of: key)
      // Another key may share the hash; none of this one's numbers may be missing.
      #expect(found.filter { keys[$0] == key } == expected, "\(key)")
      #expect(found.count - expected.count < 3, "\(key)")
    }
  }

  @Test func whatWasNeverPutInIsNotFound() throws {
    let (empty, first) = try table([])
    let (one, second) = try table([[1, 2, 3]])
    defer { withExtendedLifetime((first, second)) {} }
    #expect(try empty.numbers(of: [1]).isEmpty)
    #expect(try one.numbers(of: [1, 2]).isEmpty)
    #expect(try one.numbers(of: [1, 2, 3]) == [0])
  }
}
