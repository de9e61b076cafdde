import TestSupport
import Testing

@testable import BigramIndex

@Suite struct FileLookupTests {
  private let built: BuiltFile
  private let lookup: FileLookup
  private static let paths = ["/a/b/1.md", "/a/b/2.md", "/a/c/d/3.md", "/a/b/4.md", "5.md"]

  init() throws {
    built = try BuiltFile { file, parts throws(IndexError) in
      var writer = FileLookup.Writer()
      for (number, path) in Self.paths.enumerated() {
        let stamp = FileStamp(path: path, size: 1, modificationNanoseconds: 1, inode: 1)
        writer.append(
          IndexedFile(stamp: stamp, sha256: [UInt8(number % 2)]), number: number)
      }
      try writer.write(to: &file, parts: &parts)
    }
    lookup = FileLookup(file: built.file, parts: built.parts)
  }

  @Test func filesAreFoundByTheirPaths() throws {
    for (number, path) in Self.paths.enumerated() {
      #expect(try lookup.candidates(path: Array(path.utf8)) == [number], "\(path)")
    }
    #expect(try lookup.candidates(path: Array("/a/b/3.md".utf8)).isEmpty)
  }

  /// Each folder once, by the first file below it.
  @Test(arguments: [("/", 0), ("/a/", 0), ("/a/b/", 0), ("/a/c/", 2), ("/a/c/d/", 2)])
  func foldersAreFoundByTheirFirstFile(folder: String, number: Int) throws {
    #expect(try lookup.candidates(path: Array(folder.utf8)) == [number])
  }

  @Test func filesOfTheSameBytesAreFoundTogether() throws {
    #expect(try lookup.candidates(digest: [0]) == [0, 2, 4])
    #expect(try lookup.candidates(digest: [1]) == [1, 3])
    #expect(try lookup.candidates(digest: [2]).isEmpty)
  }
}
