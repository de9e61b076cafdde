import TestSupport
import Testing

@testable import BigramIndex

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("*.md", "/a/b/c.md", true), ("*.md", "/a/b.md/c.txt", true), ("*.md", "/a/c.txt", false),
    ("seeds", "/w/seeds/001.txt", true), ("seeds/", "/w/seeds/001.txt", true),
    ("./seeds/*", "/w/seeds/001.txt", true), ("seeds/*", "/w/seeds/x/001.txt", true),
    ("seeds/*.txt", "/w/seeds/x/001.txt", false), ("seeds/**.txt", "/w/seeds/x/001.txt", true),
    ("seed", "/w/seeds/001.txt", false), ("/w/*", "/w/a", true), ("/w", "/v/w/a", false),
    ("00[1-3]*", "/w/002.txt", true), ("00[!1-3]*", "/w/002.txt", false), ("?.txt", "/报.txt", true),
    ("a[b", "/a[b", true), ("2022/**/要闻*", "/x/2022/01/26/要闻 1.txt", true),
    ("**/x*y", "/a/b/xx/xay", true), ("*", "/anything", true),
  ])
  func matching(_ pattern: String, _ path: String, _ matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches)
  }

  /// The meaning of a pattern as a plain recursion over both, without classes.
  private func naive(_ pattern: ArraySlice<Character>, _ path: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == "*" {
      let isDouble = pattern.dropFirst().first == "*"
      if naive(pattern.dropFirst(isDouble ? 2 : 1), path) { return true }
      guard let next = path.first, isDouble || next != "/" else { return false }
      return naive(pattern, path.dropFirst())
    }
    guard let next = path.first, first == next || (first == "?" && next != "/") else {
      return false
    }
    return naive(pattern.dropFirst(), path.dropFirst())
  }

  @Test func absolutePatternsMeanWhatTheRecursionSays() {
    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20_000 {
      let pattern =
        "/"
        + String(
          (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            "ab*?/*".randomElement(using: &generator) ?? "a"
          })
      let path =
        "/"
        + String(
          (0..<Int.random(in: 1...7, using: &generator)).map { _ in
            "aab/".randomElement(using: &generator) ?? "a"
          })
      var trimmed = pattern
      while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
      var folders = [path]
      for index in path.indices where index > path.startIndex && path[index] == "/" {
        folders.append(String(path[..<index]))
      }
      let expected = folders.contains { naive(Array(trimmed)[...], Array($0)[...]) }
      #expect(
        PathPattern(pattern).matches(path) == expected, "seed \(seed): \(pattern) on \(path)")
    }
  }

  @Test func manyStarsTakeBoundedTime() {
    let pattern = String(repeating: "*a", count: 40) + "b"
    #expect(!PathPattern(pattern).matches("/" + String(repeating: "a", count: 400)))
  }
}
