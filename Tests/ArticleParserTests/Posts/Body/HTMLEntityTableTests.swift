import Testing

@testable import ArticleParser

@Suite struct HTMLEntityTableTests {
  private func scalars(_ name: String) -> [UInt32]? {
    Array(name.utf8).withUnsafeBufferPointer { HTMLEntityTable.scalars($0[...]) }
  }

  @Test(
    arguments: [
      ("AElig", [0xC6]), ("AMP", [0x26]), ("amp", [0x26]), ("nbsp", [0xA0]), ("sup", [0x2283]),
      ("sup1", [0xB9]), ("sup2", [0xB2]), ("sube", [0x2286]), ("there4", [0x2234]),
      ("fjlig", [0x66, 0x6A]), ("NotEqualTilde", [0x2242, 0x338]), ("zwnj", [0x200C]),
      ("CounterClockwiseContourIntegral", [0x2233]),
    ] as [(String, [UInt32])])
  func namesAreFoundWhereverTheyStand(name: String, expected: [UInt32]) {
    #expect(scalars(name) == expected)
  }

  @Test(arguments: [
    "", " ", "!", "A", "AMPX", "am", "ampx", "nbs", "=26", "zzz", "nbsp=A0", "\u{7F}",
  ])
  func whatIsNoNameIsNotFound(name: String) {
    #expect(scalars(name) == nil)
  }

  @Test func onlyTheOldNamesNeedNoSemicolon() {
    let found = ["copy", "hellip"].map { name in
      Array(name.utf8).withUnsafeBufferPointer {
        HTMLEntityTable.scalars(withoutSemicolon: $0[...])
      }
    }
    #expect(found == [[0xA9], nil])
  }
}
