import Testing

@testable import ArticleParser

@Suite struct ScalarSearchTests {
  @Test(
    arguments: [
      ("本报记者", "记者", Int.max, 2), ("记者记者", "记者", .max, 0), ("记记者", "记者", .max, 1),
      ("记", "记者", .max, nil), ("", "记者", .max, nil), ("本报记者", "记者", 1, nil),
      ("本报记者", "记者", 2, 2), ("本报", "", .max, nil),
    ] as [(String, String, Int, Int?)])
  func findsTheFirstPlaceOfAWord(text: String, word: String, limit: Int, place: Int?) {
    let scalars = Array(("前" + text).unicodeScalars).dropFirst()
    let found = scalars.firstIndex(of: Array(word.unicodeScalars), within: limit)
    #expect(found.map { $0 - scalars.startIndex } == place)
  }
}
