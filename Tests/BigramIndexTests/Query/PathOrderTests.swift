import Testing

@testable import BigramIndex

@Suite struct PathOrderTests {
  @Test func aFoldersFilesStandTogetherBeforeNamesThatGoOn() {
    let paths = ["/a/z", "/a-b", "/a", "/a/b/c", "/a b/x", "/B", "/a/b"]
    #expect(
      paths.sorted { PathOrder($0) < PathOrder($1) }
        == ["/B", "/a", "/a/b", "/a/b/c", "/a/z", "/a b/x", "/a-b"])
  }

  @Test func theOrderIsThatOfBytes() {
    #expect(PathOrder("/报") < PathOrder("/纸"))
    #expect(!(PathOrder("/a") < PathOrder("/a")))
    #expect(PathOrder("/\u{E9}") != PathOrder("/e\u{301}"))
  }
}
