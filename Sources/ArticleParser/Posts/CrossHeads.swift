/// Finds the cross-heads that carry no mark of a heading.
enum CrossHeads {
  /// Marks them as headings: short paragraphs all in bold, and short plain lines without a final
  /// mark between long paragraphs, if there are at least two of these, since one may be chance.
  static func mark(in body: inout PostBody) {
    var plain: [Int] = []
    for index in body.paragraphs.indices {
      let paragraph = body.paragraphs[index]
      guard paragraph.kind == .paragraph, paragraph.length <= 40, index + 1 < body.paragraphs.count,
        !endsSentence(paragraph),
        paragraph.text.contains(where: { $0 >= 0x80 || HTMLTag.isLetter($0) })
      else { continue }
      if paragraph.isBold {
        body.paragraphs[index].kind = .heading
      } else if paragraph.length <= 24, isBetweenLong(index, body), !opensNote(paragraph),
        !paragraph.isLink
      {
        plain.append(index)
      }
    }
    guard plain.count >= 2 else { return }
    for index in plain { body.paragraphs[index].kind = .heading }
  }

  private static func isBetweenLong(_ index: Int, _ body: PostBody) -> Bool {
    guard index > 0 else { return false }
    return isLong(body.paragraphs[index - 1]) && isLong(body.paragraphs[index + 1])
  }

  private static func isLong(_ paragraph: BodyParagraph) -> Bool {
    paragraph.kind == .paragraph && paragraph.length >= 40 && endsSentence(paragraph)
  }

  /// A caption, a signature or a note is short as well, and often stands in brackets.
  private static func opensNote(_ paragraph: BodyParagraph) -> Bool {
    ["（", "(", "图", "注", "—", "▲", "△", "▼", "□", "■", "http"].contains {
      paragraph.text.starts(with: $0.utf8)
    }
  }

  private static func endsSentence(_ paragraph: BodyParagraph) -> Bool {
    [
      "。", "！", "？", "；", "，", "、", "：", "…", "”", "」", "』", "）", "》", ".", "!", "?", ",", ";", ":",
      ")",
    ]
    .contains {
      paragraph.text.suffix(3).elementsEqual($0.utf8)
        || paragraph.text.suffix(1).elementsEqual($0.utf8)
    }
  }
}
