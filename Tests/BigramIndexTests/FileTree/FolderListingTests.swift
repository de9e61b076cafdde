import Foundation
import TestSupport
import Testing

@testable import BigramIndex

@Suite struct FolderListingTests {
  private func withListing<Value>(
    _ folder: TemporaryFolder, _ body: (FolderListing, Int32) throws -> Value
  ) throws -> Value {
    let opened = try #require(opendir(folder.path))
    defer { closedir(opened) }
    return try body(FolderListing(opened), dirfd(opened))
  }

  @Test func namesComeInByteOrderWithoutHiddenOnes() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "ab", "报", "z", ".hidden", "a b"] { try folder.write(name, name) }
    let names = try withListing(folder) { listing, _ in
      (0..<listing.count).map { index in
        var bytes = Array("x/".utf8)
        listing.append(index, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
      }
    }
    #expect(names == ["x/a", "x/a b", "x/ab", "x/b", "x/z", "x/报"])
  }

  @Test(arguments: [1, 2, 3])
  func statusesStandInTheOrderOfTheNames(threads: Int) throws {
    let folder = try TemporaryFolder()
    for size in 100..<400 { try folder.write("\(size)", String(repeating: "a", count: size)) }
    #expect(symlink("nowhere", folder.path("250+")) == 0)
    let sizes = try withListing(folder) { listing, descriptor in
      listing.statuses(in: descriptor, ofFiles: true, threads: threads).map { try? $0?.get().size }
    }
    var expected = (Int64(100)..<400).map { Optional($0) }
    expected.insert(nil, at: 151)
    #expect(sizes == expected)
  }

  @Test func whatTheFolderCallsAFileNeedNotBeAskedAbout() throws {
    let folder = try TemporaryFolder()
    for number in 0..<9 { try folder.write("\(number)", "a") }
    try folder.write("3+/inside", "a")
    #expect(symlink("nowhere", folder.path("6+")) == 0)
    #expect(symlink("0", folder.path("7+")) == 0)
    try withListing(folder) { listing, descriptor in
      let statuses = listing.statuses(in: descriptor, ofFiles: false, threads: 2)
      // Some file systems call nothing a file, and then all are asked about.
      let asked = statuses.indices.filter { statuses[$0] != nil }
      #expect(asked == [4, 8, 10] || asked == Array(0..<12))
      #expect((try? statuses[4]?.get())?.kind == .folder)
      #expect((try? statuses[8]?.get()) == nil)
      #expect((try? statuses[10]?.get())?.kind == .file, "a link is followed")
    }
  }

  @Test func anEmptyFolderHasNone() throws {
    try withListing(TemporaryFolder()) { listing, descriptor in
      #expect(listing.count == 0)
      #expect(listing.statuses(in: descriptor, ofFiles: true, threads: 2).isEmpty)
    }
  }
}
