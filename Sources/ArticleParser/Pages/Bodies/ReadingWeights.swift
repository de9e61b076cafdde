/// A line as the reading sees it.
struct ReadingLine: Sendable {
  /// Half columns.
  var width: Int
  /// Blanks between its characters show that it filled its column.
  var isStretched: Bool
  /// It is of full-width characters only and the next line begins with one: neither a word too long
  /// for its end nor a scan's lost character can have left it short.
  var isExact: Bool
  /// The next line's first character would have fitted on it, for all that marks may not begin or end
  /// a line.
  var hasRoom: Bool
  /// Its last character ends a sentence.
  var endsSentence: Bool
  /// Its last character parts clauses: a headline does not stop at a comma.
  var endsClause: Bool
  /// It opens with a lead such as 本报讯, which begins a paragraph.
  var opensWithLead: Bool
  /// Half columns of printed indentation.
  var indent: Int
  /// Number of stops inside.
  var stops: Int
  /// Blank raw lines before it, above or below the page's habit: -1, 0 or 1.
  var gap: Int
  /// A blank raw line stands before it.
  var standsApart: Bool
  /// A blank between two words of Han characters, as in 扶农助农 保供保畅.
  var hasWordBlank: Bool
  /// It begins in the middle of a word that the line before it begins.
  var continuesWord: Bool
  /// Its first character cannot begin a headline or paragraph.
  var startsInside: Bool
}

/// What each sign costs in a reading of lines; the unit is about one doubtful sign.
struct ReadingWeights: Sendable {
  var start: Float = 1
  var startsMid: Float = 2.5
  var startsMidPage: Float = 0.8
  var startsMidCut: Float = -0.5
  var cut: Float = 2.2
  /// A paragraph of one cut line is hardly one.
  var cutAfterFirst: Float = 4.2
  /// But it is where a column had room for its first line only, which then has a box of its own.
  var cutAfterLone: Float = 1.2
  var changesMeasure: Float = 1.5
  var changesMeasureInside: Float = 2.6
  var newParagraph: Float = 0.8
  var unfinished: Float = 4
  /// Whether blank raw lines part boxes of the page, so that they say something.
  var gapsPartBoxes = false

  /// What it costs to go on from one line to the next, in the same paragraph or in a new one.
  struct Link {
    var joins: Float
    var breaks: Float
    /// On top, where the first line is a heading and the next is not.
    var afterHeading: Float = 0
    /// On top, where a paragraph is left in the middle and another begins.
    var restarts: Float = 1.5
    /// Where a paragraph has ended and the next line goes on with another.
    var startsInside: Float = 5
  }

  func link(_ line: ReadingLine, _ next: ReadingLine) -> Link {
    var link = Link(joins: line.endsSentence ? 0.4 : 0, breaks: newParagraph)
    if next.continuesWord {
      link.joins -= 0.5
      link.afterHeading = 1
    }
    if gapsPartBoxes {
      if next.gap > 0 { (link.restarts, link.startsInside) = (-1.2, 3) }
      if next.gap > 0 { link.joins += 1.4 } else { link.breaks += 0.6 }
    }
    // Where blank lines part all lines of the page, two lines without one are not of one column.
    if next.gap < 0 { link.joins += 3 }
    return link
  }

  /// What it costs to stop in the middle of a paragraph after its first line.
  func cutAfterFirst(_ line: ReadingLine, _ measure: Int) -> Float {
    guard gapsPartBoxes, line.gap > 0, line.stops > 0, abs(measure - 4 - line.width) <= 1 else {
      return cutAfterFirst
    }
    return cutAfterLone
  }

  func opening(_ line: ReadingLine) -> Float {
    var cost: Float = line.startsInside ? 3 : 0
    if line.opensWithLead { cost -= 3 }
    if line.indent >= 3 { cost -= 1.5 }
    return cost
  }

  func notOpening(_ line: ReadingLine) -> Float {
    (line.opensWithLead ? 6 : 0) + (line.indent >= 3 ? 1.5 : 0)
  }

  /// What a line costs in a paragraph of any measure.
  struct Look {
    /// ``ReadingWeights/plain(_:)``, and at the end of a paragraph more.
    var plain: Float
    var unfinished: Float
    var scanty: Float
  }

  func look(_ line: ReadingLine) -> Look {
    Look(
      plain: plain(line), unfinished: line.endsSentence ? 0 : unfinished, scanty: scanty(line))
  }

  /// What a line costs as the first, a middle, the last and the only line of a paragraph.
  func emission(_ line: ReadingLine, _ measure: Int, _ look: Look) -> SIMD4<Float> {
    let filling = fill(line, measure)
    let excess = overflow(line.width - measure)
    let first = min(fill(line, measure - 4), filling + 1.8) + look.plain
    let indented = min(overflow(line.width - (measure - 4)), excess + 1.5)
    let single = indented + look.plain + 0.5 + look.unfinished + look.scanty
    var last = excess + look.plain + look.unfinished
    if line.isStretched { last += 1 }
    if measure - line.width <= 1 { last += 0.5 }
    return SIMD4(first, filling + look.plain, last, single)
  }

  /// A paragraph of a few characters is none: `升。` is the end of one in another column.
  private func scanty(_ line: ReadingLine) -> Float {
    line.standsApart ? min(Float(max(0, 22 - line.width)) * 0.4, 5) : 0
  }

  func heading(_ line: ReadingLine, follows: Bool) -> Float {
    var cost: Float = follows ? 1 : 2
    if line.endsSentence { cost += 4 }
    if line.endsClause { cost += 2.5 }
    if line.opensWithLead { cost += 6 }
    if line.startsInside { cost += 2 }
    if line.isStretched && line.width > 12 { cost += 1 }
    let inner = line.stops - (line.endsSentence || line.endsClause ? 1 : 0)
    if inner > 0 { cost += 1.5 * Float(min(inner, 3)) }
    if line.hasWordBlank { cost -= 1 }
    if line.gap < 0 { cost -= 1.5 }
    if line.width > 52 { cost += Float(line.width - 52) * 0.15 }
    return cost
  }

  /// Running text has a stop every dozen characters; a line without one is a little doubtful, and
  /// a stack of narrow ones is a column of headlines.
  private func plain(_ line: ReadingLine) -> Float {
    guard line.stops == 0, !line.endsSentence else { return 0 }
    let width = Float(line.width)
    return min(width * 0.04, max(0.7, width * 0.026))
  }

  /// How badly a line that goes on fills the columns it had.
  private func fill(_ line: ReadingLine, _ measure: Int) -> Float {
    let missing = measure - line.width
    if missing < 0 { return overflow(-missing) }
    if line.isStretched { return missing * 2 > measure ? 3 : Float(missing) * 0.06 }
    if missing <= 3 { return Float(missing) * 0.1 + (missing == 2 && line.hasRoom ? 0.6 : 0) }
    return min((line.isExact ? 1.5 : 0.3) + Float(missing - 3) * 0.6, 4.5)
  }

  private func overflow(_ excess: Int) -> Float {
    excess <= 2 ? max(0, Float(excess) * 0.15) : min(0.3 + Float(excess - 2) * 0.7, 8)
  }
}
