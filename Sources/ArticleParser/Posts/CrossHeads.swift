/// Finds the cross-heads that carry no mark of a heading.
enum CrossHeads {
  /// Marks them as headings: short paragraphs all in bold, and short plain lines without a final
  /// mark between long paragraphs, if there are at least two of these, since one may be chance.
  static func mark(in body: inout PostBody) {
    var plain: [Int] = []
    for index in body.paragraphs.indices {
      let paragraph = body.paragraphs[index]
      guard paragraph.kind == .paragraph, paragraph.length <= 40, index + 1 < body.paragraphs.count
      else { continue }
      let bytes = body.bytes(of: paragraph)
      guard !endsSentence(bytes), bytes.contains(where: { $0 >= 0x80 || HTMLTag.isLetter($0) })
      else { continue }
      if paragraph.isBold {
        body.paragraphs[index].kind = .heading
      } else if paragraph.length <= 24, isBetweenLong(index, body), !opensNote(bytes),
        !paragraph.isLink
      {
        plain.append(index)
      }
    }
    guard plain.count >= 2 else { return }
    for index in plain { body.paragraphs[index].kind = .heading }
  }

  private static func isBetweenLong(_ index: Int, _ body: PostBody) -> Bool {
    index > 0 && isLong(body.paragraphs[index - 1], body)
      && isLong(body.paragraphs[index + 1], body)
  }

  private static func isLong(_ paragraph: BodyParagraph, _ body: PostBody) -> Bool {
    paragraph.kind == .paragraph && paragraph.length >= 40
      && endsSentence(body.bytes(of: paragraph))
  }

  /// A caption, a signature or a note is short as well, and often stands in brackets.
  private static func opensNote(_ text: ArraySlice<UInt8>) -> Bool {
    noteStarts.contains(where: text.starts)
  }

  private static let noteStarts = [
    "（", "(", "图", "注", "—", "▲", "△", "▼", "□", "■", "http",
  ].map { Array($0.utf8) }

  static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last else { return false }
    if last < 0x80 { return asciiEnds.contains(last) }
    guard text.count >= 3 else { return false }
    let start = text.endIndex - 3
    return wideEnds.contains(
      UInt32(text[start]) << 16 | UInt32(text[start + 1]) << 8 | UInt32(last))
  }

  private static let asciiEnds = Array(".!?,;:)".utf8)

  /// The three bytes of each mark as one integer; so few are compared faster than hashed.
  private static let wideEnds = "。！？；，、：…”」』）》".unicodeScalars.map { scalar in
    String(scalar).utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }
}
