import TestSupport
import Testing

@testable import BigramIndex

@Suite struct FileTableTests {
  /// More files than two blocks hold, with everything that can be large, negative or empty.
  private static let files: [IndexedFile] = (0..<40).map { number in
    let path = number == 7 ? "" : "文/\(number % 3)/文件 \(number).md"
    return IndexedFile(
      stamp: FileStamp(
        path: path, size: number == 9 ? .max : Int64(number) * 1_000,
        modificationNanoseconds: number == 11 ? -1 : 1_700_000_000_000_000_000 + Int64(number),
        inode: number == 13 ? .max : UInt64(number)),
      sha256: number == 15 ? [] : [UInt8](repeating: UInt8(number), count: 32),
      articleCount: number % 4, copy: 1 + number % 2)
  }

  private func table(_ files: [IndexedFile]) throws -> (FileTable, BuiltFile) {
    let built = try BuiltFile { file, parts throws(IndexError) in
      var writer = FileTable.Writer()
      for entry in files { writer.append(entry) }
      try parts.write(.files, writer.entries, to: &file)
      try parts.write(.fileBlocks, writer.blocks, to: &file)
    }
    return (
      try FileTable(file: built.file, parts: built.parts, count: files.count), built
    )
  }

  @Test(arguments: [0, 1, 15, 16, 17, 32, 40])
  func filesComeBackOneByOneAndTogether(count: Int) throws {
    let files = Array(Self.files.prefix(count))
    let (table, built) = try table(files)
    defer { withExtendedLifetime(built) {} }
    #expect(try table.all() == files)
    for number in files.indices { #expect(try table[number] == files[number], "file \(number)") }
    #expect(throws: IndexError.self) { try table[count] }
    #expect(throws: IndexError.self) { try table[-1] }
  }

  @Test func articlesAreNumberedFileByFile() throws {
    let (table, built) = try table(Self.files)
    defer { withExtendedLifetime(built) {} }
    var next = 0
    for (number, file) in Self.files.enumerated() {
      #expect(try table.articles(of: number) == next..<next + file.articleCount)
      next += file.articleCount
    }
  }

  @Test func aTableOfAnotherCountIsDamage() throws {
    let (_, built) = try table(Self.files)
    #expect(throws: IndexError.self) {
      try FileTable(file: built.file, parts: built.parts, count: Self.files.count + 16)
    }
  }
}
