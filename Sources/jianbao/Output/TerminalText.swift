/// Makes texts from files fit for a terminal: harmless, and laid out by display cells.
enum TerminalText {
  /// The text with every character that could steer a terminal shown by its code.
  ///
  /// Control characters become `␛`-like pictures, U+0080–009F and the marks that change writing
  /// direction become `<U+202E>`. `\n` and `\t` become a space unless line ends are kept.
  static func harmless(_ text: some StringProtocol, keepingLineEnds: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isUnsafe(scalar) else {
        result.append(scalar)
        continue
      }
      switch scalar.value {
      case 0x0A where keepingLineEnds: result.append(scalar)
      case 0x09, 0x0A: result.append(" ")
      case 0x7F: result.append("\u{2421}")
      case 0x00..<0x20:
        result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{2426}")
      default:
        result.append(
          contentsOf: "<U+\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars)
      }
    }
    return String(result)
  }

  /// The lines of a paragraph, none wider than `cells` cells.
  ///
  /// Breaks after Han characters and at spaces; a closing mark never begins a line and an opening
  /// one never ends it, unless nothing else fits.
  static func wrap(_ paragraph: some StringProtocol, cells: Int) -> [String] {
    let limit = max(cells, 4)
    var lines: [String] = []
    var line: [Unicode.Scalar] = []
    var width = 0
    for scalar in paragraph.unicodeScalars {
      let own = DisplayWidth.cells(of: scalar)
      if width + own > limit, !line.isEmpty {
        var carried = carriedOver(from: line, before: scalar)
        if DisplayWidth.cells(of: line.suffix(carried)) + own > limit { carried = 0 }
        lines.append(text(of: line.dropLast(carried), trimmed: true))
        line = line.suffix(carried).drop { $0 == " " && scalar != " " }.map { $0 }
        width = DisplayWidth.cells(of: line)
        if line.isEmpty && scalar == " " { continue }
      }
      line.append(scalar)
      width += own
    }
    if !line.isEmpty || lines.isEmpty { lines.append(text(of: line[...], trimmed: true)) }
    return lines
  }

  /// The longest beginning of the text that takes at most `cells` cells.
  static func prefix(_ text: some StringProtocol, cells: Int) -> String {
    var result = String.UnicodeScalarView()
    var width = 0
    for scalar in text.unicodeScalars {
      width += DisplayWidth.cells(of: scalar)
      if width > cells { break }
      result.append(scalar)
    }
    return String(result)
  }

  /// How many scalars at the line's end must go down with the one that no longer fits.
  private static func carriedOver(from line: [Unicode.Scalar], before next: Unicode.Scalar) -> Int {
    var count = 0
    var following = next
    while count < line.count - 1, let last = line.dropLast(count).last {
      let staysTogether =
        isClosing(following) || isOpening(last) || (isWordPart(following) && isWordPart(last))
      guard staysTogether else { return count }
      count += 1
      following = last
    }
    return 0
  }

  private static func text(of scalars: ArraySlice<Unicode.Scalar>, trimmed: Bool) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    while trimmed, view.last == " " { view.removeLast() }
    return String(view)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// ASCII marks are inside words too, as in `10:40` and addresses; where they are not, a space
  /// stands beside them.
  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar != " " }
    return scalar.value < 0x2E80 && !isClosing(scalar) && !isOpening(scalar)
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    "，。、；：？！”’）》」』】〉〕…%％,.;:?!)]}".unicodeScalars.contains(scalar)
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    "“‘（《「『【〈〔([{".unicodeScalars.contains(scalar)
  }
}
