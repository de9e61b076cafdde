import TestSupport
import Testing

@testable import BigramIndex

@Suite struct TermTableTests {
  private static let articleLimit = 5_000

  /// A list of so many articles that tell their term from others.
  private func list(_ seed: Int, count: Int) throws -> OccurrenceList {
    let entries = (0..<count).map { UInt64(seed % 50 + $0 * 3) }
    var list = OccurrenceList()
    var index = 0
    entries.withUnsafeBufferPointer { _ = list.read($0, from: &index, articleBits: 32) }
    return list
  }

  private func articles(_ list: PostingList?) throws -> [UInt32]? {
    guard let list else { return nil }
    var found = OccurrenceList()
    try found.append(list, base: 0)
    return found.articles
  }

  private static let keys = (0..<300).map { UInt64($0) * 1_000_003 }
  private static let words = (0..<120).map { Array("w\($0 * 7)é".utf8) }
    .sorted { $0.lexicographicallyPrecedes($1) }

  private func count(_ number: Int) -> Int { number % 9 == 0 ? 400 : number % 3 + 1 }

  /// A table of the keys and words in pieces of so many terms.
  private func withTable(pieceCount: Int, _ body: (TermTable) throws -> Void) throws {
    let built = try BuiltFile { (file, parts) throws(IndexError) in
      var writer = TermTableWriter()
      for start in stride(from: 0, to: Self.keys.count, by: pieceCount) {
        var piece = TermPiece(articleLimit: Self.articleLimit)
        for number in start..<min(start + pieceCount, Self.keys.count) {
          guard let list = try? list(number, count: count(number)) else { continue }
          piece.append(gram: Self.keys[number], list)
        }
        try writer.append(piece, to: &file)
      }
      for start in stride(from: 0, to: Self.words.count, by: pieceCount) {
        var piece = TermPiece(articleLimit: Self.articleLimit)
        for number in start..<min(start + pieceCount, Self.words.count) {
          guard let list = try? list(number, count: count(number)) else { continue }
          piece.append(word: Self.words[number][...], list)
        }
        try writer.append(piece, to: &file)
      }
      try writer.finish(listsAt: 0, zone: .rest, parts: &parts, to: &file)
    }
    try body(
      TermTable(
        of: .rest, file: built.file, parts: built.parts, articleLimit: Self.articleLimit))
  }

  @Test(arguments: [1, 16, 64, 100, 1_000])
  func everyTermIsFoundWithItsListHoweverItWasParted(pieceCount: Int) throws {
    try withTable(pieceCount: pieceCount) { table in
      for (number, key) in Self.keys.enumerated() {
        let expected = try list(number, count: count(number)).articles
        #expect(try articles(table.list(ofGram: key)) == expected)
        #expect(try table.list(ofGram: key + 1)?.count == nil)
      }
      for (number, word) in Self.words.enumerated() {
        let expected = try list(number, count: count(number)).articles
        #expect(try articles(table.list(ofWord: word)) == expected)
        #expect(try table.list(ofWord: word + [0x30])?.count == nil)
        #expect(try table.list(ofWord: word.dropLast())?.count == nil)
      }
    }
  }

  @Test func anEmptyTableHoldsNothing() throws {
    let built = try BuiltFile { (file, parts) throws(IndexError) in
      try TermTableWriter().finish(listsAt: 0, zone: .head, parts: &parts, to: &file)
    }
    let table = TermTable(of: .head, file: built.file, parts: built.parts, articleLimit: 1)
    #expect(try table.list(ofGram: 0)?.count == nil)
    #expect(try table.list(ofWord: [])?.count == nil)
    #expect(try table.lastBlock(of: table.gramBlockCount) { _ in false } == nil)
  }

  @Test(arguments: [0, 1, 2, 17])
  func theLastBlockIsTheOneBeforeTheFirstAbove(count: Int) throws {
    let built = try BuiltFile { (_, _) throws(IndexError) in }
    let table = TermTable(of: .rest, file: built.file, parts: built.parts, articleLimit: 1)
    for firstAbove in 0...count {
      let found = try table.lastBlock(of: count) { $0 >= firstAbove }
      #expect(found == (firstAbove == 0 ? nil : firstAbove - 1))
    }
  }
}
