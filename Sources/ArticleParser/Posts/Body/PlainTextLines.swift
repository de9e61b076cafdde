/// Tells in plain text whether a line's end is a paragraph's.
///
/// Most plain texts in Chinese set one paragraph a line; some are wrapped at a width. Lines longer
/// than anybody wraps at show the first kind. In the second a paragraph ends where a line stops
/// well before the width.
struct PlainTextLines {
  /// Code points of the longest line.
  private let longest: Int
  private let bytes: [UInt8]

  init(_ text: DecodedText) {
    bytes = text.bytes
    longest = text.lines.map { text.bytes.codePointCount(in: $0.bytes) }.max() ?? 0
  }

  /// Whether a paragraph ends with this line.
  func endsParagraph(_ line: Range<Int>) -> Bool {
    guard longest <= 80 else { return true }
    let length = bytes.codePointCount(in: line)
    return length * 10 < longest * 6
      || length * 10 < longest * 9 && CrossHeads.endsSentence(bytes[line])
  }
}
