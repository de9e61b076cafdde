/// What the shape of a clean line says of sentences and headings.
enum LineShape {
  /// Whether the line ends where a sentence does, closing quotes and brackets looked through.
  static func endsSentence(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var closers = 0
    for scalar in line.reversed() where !scalar.isBlank {
      if scalar.endsSentence { return true }
      guard scalar.closes, closers < 3 else { return false }
      closers += 1
    }
    return false
  }

  /// Whether the line surely begins in the middle of a sentence.
  ///
  /// A mark that cannot begin, or a particle that only follows a word (的, 了, 们, 着, 地, 得).
  static func startsMidSentence(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first(where: { !$0.isBlank }) else { return false }
    return first.cannotBegin || particles.contains(first)
  }

  private static let particles = ScalarSet("的了们着吗呢吧")

  /// The numbering that opens a cross-head, such as 一、 or （二）, as its range.
  static func numbering(_ line: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard let start = line.firstIndex(where: { !$0.isBlank }) else { return nil }
    var reader = SignReader(line, at: start)
    if reader.take(where: { (0x2460...0x249B).contains($0.value) }) != nil {
      return start..<reader.position
    }
    let bracketed = reader.take(where: \.opensBracket) != nil
    guard let number = reader.takeNumber(), number > 0, number < 100 else { return nil }
    let closed =
      bracketed
      ? reader.take(where: \.closesBracket) != nil
      : reader.take(where: { $0 == "、" || $0 == "．" || $0 == "." }) != nil
    // 3.5亿元 is a number, not a third point.
    guard closed, bracketed || reader.peek()?.digit == nil else { return nil }
    return start..<reader.position
  }

  /// Whether the line can be a cross-head: short, one piece, without a sentence's end.
  static func canBeCrossHead(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let length = line.count { !$0.isBlank }
    guard (2...32).contains(length), let last = line.last(where: { !$0.isBlank }) else {
      return false
    }
    if last == "。" || last == "；" || last == "，" || last == "," || last == ";" { return false }
    if line.contains("。") || startsMidSentence(line) { return false }
    return quotesBalance(line)
  }

  /// Whether a mark parts clauses, as in running text and hardly in a heading.
  static func hasClauses(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.contains { clauseMarks.contains($0) }
  }

  private static let clauseMarks = ScalarSet("。，；,;")

  /// Whether a blank parts two phrases, as in 扶农助农 保供保畅; those beside a mark are the mark's own.
  static func hasWordBlank(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.indices.dropFirst().dropLast().contains { index in
      line[index] == " " && line[index - 1].isHan && line[index + 1].isHan
    }
  }

  /// Whether every quote and bracket that opens in the text closes in it, and the other way round.
  static func quotesBalance(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var open: [Unicode.Scalar] = []
    for scalar in line {
      switch scalar {
      case "“", "‘", "《", "〈", "（", "(", "「", "『", "【": open.append(scalar)
      case "”", "’", "》", "〉", "）", ")", "」", "』", "】":
        guard let last = open.popLast(), pairs(last, scalar) else { return false }
      default: break
      }
    }
    return open.isEmpty
  }

  private static func pairs(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
    switch open {
    case "“": return close == "”"
    case "‘": return close == "’"
    case "《": return close == "》"
    case "〈": return close == "〉"
    case "（", "(": return close == "）" || close == ")"
    case "「": return close == "」"
    case "『": return close == "』"
    default: return close == "】"
    }
  }
}
