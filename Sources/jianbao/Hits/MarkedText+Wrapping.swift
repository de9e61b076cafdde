extension MarkedText {
  /// The text in lines that are at most so many cells wide, marks kept.
  func wrapped(cells: Int) -> [MarkedText] {
    var lines: [MarkedText] = []
    var position = 0
    for paragraph in scalars.split(separator: "\n") {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: paragraph)
      for line in TerminalText.wrap(String(view), cells: cells) {
        let count = line.unicodeScalars.count
        guard let start = start(of: Array(line.unicodeScalars), from: position) else { continue }
        lines.append(part(start..<(start + count)))
        position = start + count
      }
    }
    return lines
  }

  /// Where a wrapped line stands: wrapping takes away nothing but blanks and line ends.
  private func start(of line: [Unicode.Scalar], from position: Int) -> Int? {
    var start = position
    while start + line.count <= scalars.count {
      if scalars[start..<(start + line.count)].elementsEqual(line) { return start }
      start += 1
    }
    return nil
  }
}
