import BigramIndex

/// The passage of a field that best shows why an article matches.
struct Excerpt: Equatable {
  var field: Field
  /// The passage in code points of the field.
  var range: Range<Int>
  /// The passage with its matches, `…` where text was cut off.
  var text: MarkedText
  /// Code points of the field before the first match shown; `nil` without one.
  var anchor: Int?

  /// The best passage that takes at most `cells` cells; `nil` for an article without any text.
  ///
  /// A match in a field that is shown anyway, as the headline is, leaves the body's beginning.
  init?(of article: IndexedArticle, matches: [TextMatch], cells: Int) {
    let shown: [Field] = [.body, .captions, .leadIn, .byline]
    let field =
      shown.first { field in matches.contains { $0.field == field } }
      ?? shown.first { article.text(of: $0) != nil } ?? article.fields.first?.field
    guard let field, let text = article.text(of: field) else { return nil }
    let scalars = Array(text.text.unicodeScalars)
    let inField = matches.filter { $0.field == field }
    let core = Self.densest(inField, in: scalars, cells: cells)
    let range = Self.widened(core, in: scalars, cells: cells)
    self.init(field: field, range: range, scalars: scalars, matches: inField, isCut: true)
  }

  /// A passage of a field, with `…` if asked for where it begins or ends inside a sentence.
  init(
    field: Field, range: Range<Int>, scalars: [Unicode.Scalar], matches: [TextMatch], isCut: Bool
  ) {
    self.field = field
    self.range = range
    let ranges = matches.map { $0.offset..<($0.offset + $0.length) }
    // Half a match at the edge would look like another word.
    let whole = ranges.filter {
      range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound
    }
    let shown = whole.isEmpty ? ranges.filter { $0.overlaps(range) } : whole
    var text = MarkedText(scalars, marking: shown).part(range)
    anchor = shown.first?.lowerBound
    if isCut {
      if range.lowerBound > Passage.sentence(around: range.lowerBound, in: scalars).lowerBound {
        text.scalars.insert("…", at: 0)
        text.marks = text.marks.map { $0.shifted(by: 1) }
      }
      let last = max(range.lowerBound, range.upperBound - 1)
      if range.upperBound < scalars.count,
        range.upperBound < Passage.sentence(around: last, in: scalars).upperBound
      {
        text.scalars.append("…")
      }
    }
    self.text = text
  }

  /// The stretch with the most different phrases, then the most matches, that fits.
  private static func densest(
    _ matches: [TextMatch], in scalars: [Unicode.Scalar], cells: Int
  ) -> Range<Int> {
    guard let first = matches.first else { return 0..<0 }
    var best = first.offset..<(first.offset + first.length)
    var bestValue = (0, 0)
    for start in matches.indices.prefix(200) {
      var leaves: Set<Int> = []
      var end = matches[start].offset
      var count = 0
      for match in matches[start...] {
        let matchEnd = match.offset + match.length
        guard matchEnd - matches[start].offset <= cells / 2 || count == 0 else { break }
        leaves.insert(match.leaf)
        count += 1
        end = max(end, matchEnd)
      }
      if (leaves.count, count) > bestValue {
        bestValue = (leaves.count, count)
        best = matches[start].offset..<end
      }
    }
    return best
  }

  /// Grows a stretch to its sentence if that fits, else to clauses around it, else cuts hard.
  private static func widened(
    _ core: Range<Int>, in scalars: [Unicode.Scalar], cells: Int
  ) -> Range<Int> {
    let limit = max(cells - 2, 4)
    func width(_ range: Range<Int>) -> Int { DisplayWidth.cells(of: scalars[range]) }
    var best = core
    if width(best) > limit {
      while width(best) > limit { best = best.lowerBound..<(best.upperBound - 1) }
      return best
    }
    for isEnd in [Passage.isSentenceEnd, Passage.isClauseEnd] {
      let last = max(core.lowerBound, core.upperBound - 1)
      let low = Passage.start(before: core.lowerBound, in: scalars, isEnd: isEnd)
      let high = Passage.end(behind: last, in: scalars, isEnd: isEnd)
      let whole = low..<max(high, core.upperBound)
      if width(whole) <= limit {
        best = whole
        break
      }
    }
    if best == core { best = grown(core, in: scalars, limit: limit) }
    return extended(best, in: scalars, limit: limit)
  }

  /// Adds characters on both sides in turn, never over a paragraph's end.
  private static func grown(
    _ core: Range<Int>, in scalars: [Unicode.Scalar], limit: Int
  ) -> Range<Int> {
    var (low, high) = (core.lowerBound, core.upperBound)
    var room = limit - DisplayWidth.cells(of: scalars[core])
    while room > 1 {
      let before = low
      let after = high
      if low > 0, scalars[low - 1] != "\n" {
        low -= 1
        room -= DisplayWidth.cells(of: scalars[low])
      }
      if room > 1, high < scalars.count, scalars[high] != "\n" {
        room -= DisplayWidth.cells(of: scalars[high])
        high += 1
      }
      if low == before && high == after { break }
    }
    return low..<high
  }

  /// Adds whole clauses behind the passage, then before it, as long as they fit.
  private static func extended(
    _ range: Range<Int>, in scalars: [Unicode.Scalar], limit: Int
  ) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    var room = limit - DisplayWidth.cells(of: scalars[range])
    while high < scalars.count, scalars[high] != "\n" {
      let next = Passage.end(behind: high, in: scalars, isEnd: Passage.isClauseEnd)
      let width = DisplayWidth.cells(of: scalars[high..<next])
      guard next > high, width <= room else { break }
      room -= width
      high = next
    }
    while low > 0, scalars[low - 1] != "\n" {
      let next = Passage.start(before: low - 1, in: scalars, isEnd: Passage.isClauseEnd)
      let width = DisplayWidth.cells(of: scalars[next..<low])
      guard next < low, width <= room else { break }
      room -= width
      low = next
    }
    return low..<high
  }
}
