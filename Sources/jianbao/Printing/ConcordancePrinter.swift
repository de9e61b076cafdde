import BigramIndex

/// Key word in context: every match in one line, all of them in one column by display cells.
struct ConcordancePrinter: HitPrinter {
  let console: Console
  let style: Style
  private let side: Int

  init(console: Console, style: Style) {
    self.console = console
    self.style = style
    side = max(12, (min(console.output.columns, 160) - 20) / 2)
  }

  mutating func print(_ article: FoundArticle) {
    var scalarsOfFields: [Field: [Unicode.Scalar]] = [:]
    for match in article.matches {
      guard let text = article.stored.text(of: match.field) else { continue }
      let scalars = scalarsOfFields[match.field] ?? Array(text.text.unicodeScalars)
      scalarsOfFields[match.field] = scalars
      let end = match.offset + match.length
      let left = Self.plain(leftContext(of: match.offset, in: scalars))
      let right = Self.plain(rightContext(of: end, in: scalars))
      let padding = String(repeating: " ", count: max(0, side - DisplayWidth.cells(of: left)))
      let filling = String(repeating: " ", count: max(0, side - DisplayWidth.cells(of: right)))
      let place = text.place(of: match.offset)
      let location = place.map { "\(article.path):\($0.line):\($0.column)" } ?? article.path
      console.output.writeLine(
        padding + left + " " + style.paint(Self.plain(scalars[match.offset..<end]), as: .match)
          + " " + right + filling + "\t" + TerminalText.harmless(location))
    }
  }

  /// As many characters before an index as fit; a paragraph's end shows as a blank.
  private func leftContext(
    of index: Int, in scalars: [Unicode.Scalar]
  ) -> ArraySlice<Unicode.Scalar> {
    var low = index
    var room = side
    while low > 0 {
      room -= DisplayWidth.cells(of: scalars[low - 1])
      if room < 0 { break }
      low -= 1
    }
    return scalars[low..<index]
  }

  private func rightContext(
    of index: Int, in scalars: [Unicode.Scalar]
  ) -> ArraySlice<Unicode.Scalar> {
    var high = index
    var room = side
    while high < scalars.count {
      room -= DisplayWidth.cells(of: scalars[high])
      if room < 0 { break }
      high += 1
    }
    return scalars[index..<high]
  }

  private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return TerminalText.harmless(String(view))
  }
}
