/// A fixed list of words that stretches of a line are compared with, scalar by scalar.
///
/// Signs are asked of every line of a corpus, so a list is built once, and a look at one character
/// mostly answers.
struct WordList: Sendable {
  typealias Slice = ArraySlice<Unicode.Scalar>

  private let words: [[Unicode.Scalar]]
  private let firsts: ScalarSet
  private let lasts: ScalarSet

  init(_ list: [String]) {
    words = list.map { Array($0.unicodeScalars) }
    firsts = ScalarSet(String(scalars: words.compactMap(\.first)))
    lasts = ScalarSet(String(scalars: words.compactMap(\.last)))
  }

  /// Words parted by blanks.
  init(_ list: String) {
    self.init(list.split(separator: " ").map(String.init))
  }

  /// Whether the text is one of the words.
  func contains(_ text: Slice) -> Bool {
    guard let first = text.first, firsts.contains(first) else { return false }
    return words.contains { $0.count == text.count && Self.opens(text, $0) }
  }

  /// The length of the first word of the list that opens the text.
  func openingLength(of text: Slice) -> Int? {
    guard let first = text.first, firsts.contains(first) else { return nil }
    return words.first { Self.opens(text, $0) }?.count
  }

  /// The length of the first word of the list that closes the text.
  func closingLength(of text: Slice) -> Int? {
    guard let last = text.last, lasts.contains(last) else { return nil }
    return words.first { text.count >= $0.count && Self.opens(text.suffix($0.count), $0) }?.count
  }

  /// Where a word of the list stands first in the text.
  func firstRange(in text: Slice) -> Range<Int>? {
    for start in text.indices where firsts.contains(text[start]) {
      if let length = openingLength(of: text[start...]) { return start..<(start + length) }
    }
    return nil
  }

  private static func opens(_ text: Slice, _ word: [Unicode.Scalar]) -> Bool {
    guard text.count >= word.count else { return false }
    for (offset, scalar) in word.enumerated() where text[text.startIndex + offset] != scalar {
      return false
    }
    return true
  }
}
