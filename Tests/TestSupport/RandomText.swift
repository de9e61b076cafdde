import BigramIndex

/// Texts that hold every difficulty of the folding rules in a few characters.
package enum RandomText {
  /// Han in two scripts, radicals, Latin, digits, marks, blanks, nothings, expansions, line ends.
  package static let alphabet: [Unicode.Scalar] = Array(
    "中国邮政邮政中國郵⼀⻘青数數〇○aBcＣéß19８.,，。“”「:∶—- \u{3000}\u{200B}\u{AD}\u{FE0F}\n①㎏½…々カ가𠮟\u{E000}"
      .unicodeScalars)

  /// A text of up to `limit` scalars.
  package static func text(limit: Int, using random: inout SeededGenerator) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...limit, using: &random) {
      view.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
    }
    return String(view)
  }

  /// Random Han characters in one paragraph.
  package static func han(count: Int, using random: inout SeededGenerator) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<count {
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0x4E00..<0x5200, using: &random)) else {
        continue
      }
      view.append(scalar)
    }
    return String(view)
  }
}
