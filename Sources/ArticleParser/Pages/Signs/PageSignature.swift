/// Tells the text of newspaper pages from plain prose.
enum PageSignature {
  /// How the text reads as newspaper pages, or `nil` where it does not.
  static func format(of text: DecodedText) -> ArticleSource.Format? {
    let lengths = text.lines.map { line in
      text.bytes[line.bytes].count { $0 & 0xC0 != 0x80 }
    }
    let printed = lengths.filter { $0 > 0 }
    guard printed.count >= 12 else { return nil }
    let short = printed.count { $0 <= 45 }
    guard short * 10 >= printed.count * 8 else { return nil }
    let headings = text.lines.count { text.bytes[$0.bytes].starts(with: [UInt8(ascii: "#")]) }
    return headings > 0 ? .markdownPage : .page
  }
}
