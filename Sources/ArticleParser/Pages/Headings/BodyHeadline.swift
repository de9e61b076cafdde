/// Finds the headline of an article among the lines of its own body.
///
/// Extraction now and then sets a headline between the lines of its body (`参加。苏格兰`, `英国多个行业罢工潮
/// 持续`, `地区的小学`). It has no stop, makes no word with the line before or after it, and the first
/// paragraph says its words again.
struct BodyHeadline {
  let page: PrintedPage

  /// The share of a headline's pairs of characters that the opening of its body has.
  private static let leastShare: Float = 0.6
  /// Lines of the first paragraph that are asked.
  private static let reach = 12

  /// Takes the headline out of a piece; nothing if no line surely is one.
  func take(from piece: inout Piece) -> [LineSpan] {
    guard let opening = piece.firstParagraph?.spans.prefix(Self.reach) else { return [] }
    for (part, content) in piece.parts.enumerated() {
      guard case .paragraph(var paragraph) = content,
        let lines = headline(in: paragraph.spans, opening)
      else { continue }
      let headline = Array(paragraph.spans[lines])
      paragraph.spans.removeSubrange(lines)
      if paragraph.spans.isEmpty {
        piece.parts.remove(at: part)
      } else {
        piece.parts[part] = .paragraph(paragraph)
      }
      return headline
    }
    return []
  }

  /// The first lines together that are a headline.
  private func headline(
    in spans: [LineSpan], _ opening: ArraySlice<LineSpan>
  ) -> Range<Int>? {
    guard spans.count > 1 else { return nil }
    for start in spans.indices where isHead(spans[start], opening) {
      var end = start + 1
      while end < spans.count, isHead(spans[end], opening) { end += 1 }
      let isApart =
        (start == 0 || !page.joins(spans[start - 1], spans[start]))
        && (end == spans.count || !page.joins(spans[end - 1], spans[end]))
      if isApart, end - start <= 3, end - start < spans.count { return start..<end }
    }
    return nil
  }

  private func isHead(_ span: LineSpan, _ opening: ArraySlice<LineSpan>) -> Bool {
    let text = page.text(span)
    guard text.count >= 6, CrossHeadLine.canBeHead(text) else { return false }
    let body = opening.filter { $0 != span }.flatMap { page.text($0) + ["，"] }
    return PairSet(text).share(in: body[...]) >= Self.leastShare
  }
}
