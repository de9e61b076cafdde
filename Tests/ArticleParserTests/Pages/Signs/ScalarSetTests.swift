import Testing

@testable import ArticleParser

@Suite struct ScalarSetTests {
  @Test func hasItsMembersAndNoOthers() {
    let members = "。，\u{0}\u{FFFF}国𠮷😀"
    let set = ScalarSet(members)
    let wanted = Set(members.unicodeScalars)
    for value in UInt32(0)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if set.contains(scalar) != wanted.contains(scalar) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
    #expect(!ScalarSet("").contains("国"))
  }
}
