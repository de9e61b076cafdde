/// Puts a column's label together again that is set downwards, one character a line (`时` over `评`).
enum LabelJoiner {
  static func join(_ page: inout PrintedPage) {
    var index = 0
    while index + 1 < page.lines.count {
      let length = labelLength(page.lines[index...].prefix(4))
      for _ in 1..<max(1, length) {
        let next = page.lines.remove(at: index + 1)
        page.lines[index].append(next)
      }
      index += 1
    }
  }

  /// How many of the lines are one label, of several the longest; 0 if none are.
  private static func labelLength(_ lines: ArraySlice<PrintedLine>) -> Int {
    let letters = lines.prefix { $0.text.count == 1 && $0.text[0].isHan }.flatMap(\.text)
    guard letters.count > 1 else { return 0 }
    return (2...letters.count).last { ColumnLabel(letters[..<$0])?.evidence == .known } ?? 0
  }
}
