import TestSupport
import Testing

@testable import BigramIndex

@Suite struct NeedleCharacterTests {
  private let sample: CodedSample
  /// 国, which two characters of the alphabet fold to.
  private static let country: UInt32 = 0x56FD

  init() throws { sample = try CodedSample("国国国國甲乙 \u{200B}") }

  private func character(_ scalar: UInt32, _ join: NeedleCharacter.Join) throws -> NeedleCharacter {
    try #require(try NeedleCharacter(scalar, join: join, model: sample.model))
  }

  /// Where the character ends that follows the start of a text, in code points, and where it starts
  /// that stands before its end.
  private func places(
    _ join: NeedleCharacter.Join, _ text: String
  ) throws -> (end: Int?, start: Int?) {
    let character = try character(Self.country, join)
    return try sample.withStored(text) { stored, _ in
      var offsets: [Int] = [0]
      while let next = try stored.character(at: offsets[offsets.count - 1]) {
        offsets.append(next.end)
      }
      let end = try character.end(after: 0, stored)
      let start = try character.start(before: stored.bytes.count, join, stored)
      return (
        end.flatMap { offsets.firstIndex(of: $0) }, start.flatMap { offsets.firstIndex(of: $0) }
      )
    }
  }

  @Test func aCharacterHasAFormForEachThatFoldsToIt() throws {
    var forms: [UInt8] = []
    try character(Self.country, .open).forEachForm { forms.append($0.first) }
    #expect(Set(forms).count == 2)
    forms = []
    try character(0x7532, .open).forEachForm { forms.append($0.first) }
    #expect(forms.count == 1)
    let none = try NeedleCharacter(0x4E19, join: .open, model: sample.model)
    #expect(none == nil)
  }

  @Test func whatIsRareAndHasFewFormsIsTheRarest() throws {
    let rarities = try [Self.country, 0x7532].map { try character($0, .open).rarity }
    #expect(rarities[0] < rarities[1])
  }

  @Test(arguments: ["国", "國"])
  func everyFormStandsOverWhatTheJoinLetsBetween(form: String) throws {
    for (join, gap, stands) in [
      (NeedleCharacter.Join.open, "", true), (.open, " ", true), (.open, "\u{200B}", true),
      (.inside, "", true), (.inside, "\u{200B}", true), (.inside, " ", false),
      (.inside, "\u{200B} ", false), (.apart, "", false), (.apart, "\u{200B}", false),
      (.apart, " ", true), (.apart, "\u{200B} \u{200B}", true), (.open, "甲", false),
      (.apart, " 甲 ", false),
    ] {
      let length = gap.unicodeScalars.count
      let after = try places(join, gap + form + "甲")
      #expect(after.end == (stands ? length + 1 : nil), "\(join) \(gap.debugDescription)")
      let before = try places(join, "甲" + form + gap)
      #expect(before.start == (stands ? 1 : nil), "\(join) \(gap.debugDescription)")
    }
  }
}
