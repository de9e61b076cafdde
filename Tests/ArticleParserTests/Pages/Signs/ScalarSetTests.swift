import TestSupport
import Testing

@testable import ArticleParser

@Suite struct ScalarSetTests {
  @Test(arguments: 0..<5)
  func itHoldsWhatASetHolds(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let members = (0..<20).map { _ in UInt32.random(in: 0x4E00...0x4F00, using: &generator) }
      .compactMap(Unicode.Scalar.init)
    let set = ScalarSet(String(String.UnicodeScalarView(members)))
    for value in UInt32(0x4E00)...0x4F40 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(set.contains(scalar) == members.contains(scalar), "seed \(seed), \(scalar)")
    }
  }

  @Test func theEmptySetHoldsNothing() {
    #expect(!ScalarSet("").contains("甲"))
  }
}
