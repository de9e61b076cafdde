/// What the indentation of first lines says of the paragraphs of a page.
struct Indentation {
  private let page: PrintedPage
  /// Nearly all paragraphs of the page have their first line indented by two characters.
  private let isUsual: Bool

  init(_ page: PrintedPage, _ pieces: [Piece]) {
    self.page = page
    var count = (all: 0, full: 0)
    for piece in pieces {
      for case .paragraph(let paragraph) in piece.parts
      where paragraph.spans.count > 1 && !paragraph.startsInside {
        count.all += 1
        if Self.fillsColumn(paragraph, page) { count.full += 1 }
      }
    }
    isUsual = count.full * 4 < count.all
  }

  /// Whether the first line of a paragraph is not indented as others are: it may go on with one.
  func isLacking(_ paragraph: Paragraph) -> Bool {
    isUsual && !paragraph.startsInside && Self.fillsColumn(paragraph, page)
  }

  private static func fillsColumn(_ paragraph: Paragraph, _ page: PrintedPage) -> Bool {
    guard paragraph.spans.count > 1, let first = paragraph.spans.first, first.range.lowerBound == 0
    else { return false }
    let line = page.lines[first.line]
    return line.width + 2 > paragraph.firstMeasure && !Dateline.opens(line.text[...])
  }

  /// A paragraph cut before each line that looks indented in the middle of a sentence.
  func parts(of paragraph: Paragraph) -> [Paragraph] {
    guard isUsual, paragraph.spans.count > 2 else { return [paragraph] }
    var parts: [Paragraph] = []
    var rest = paragraph
    var start = 0
    for index in 1..<(paragraph.spans.count - 1) where looksIndented(paragraph, index) {
      var part = rest
      part.spans = Array(paragraph.spans[start..<index])
      part.endsCut = true
      part.measure = paragraph.measure
      parts.append(part)
      rest.spans = Array(paragraph.spans[index...])
      rest.startsInside = false
      rest.firstMeasure = paragraph.measure
      start = index
    }
    return parts + [rest]
  }

  private func looksIndented(_ paragraph: Paragraph, _ index: Int) -> Bool {
    let before = page.lines[paragraph.spans[index - 1].line]
    let line = page.lines[paragraph.spans[index].line]
    let next = page.lines[paragraph.spans[index + 1].line]
    let measure = paragraph.measure
    return !before.endsSentence(at: paragraph.spans[index - 1].range.upperBound)
      && !line.isStretched && measure - before.width <= 3
      && line.looksIndented(before: next, in: measure)
  }
}
