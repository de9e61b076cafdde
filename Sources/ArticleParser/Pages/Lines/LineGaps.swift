/// What the blank raw lines between the printed lines of a page stand for.
struct LineGaps: Equatable {
  /// They stand between most lines, as PDFBox sets them.
  let partLines: Bool
  /// They part the boxes that an extraction made of the columns.
  let partBoxes: Bool

  init(_ page: PrintedPage) {
    let count = page.lines.dropFirst().count { $0.blanksBefore > 0 }
    partLines = count * 2 > page.lines.count
    partBoxes = !partLines && count > 2
  }
}
