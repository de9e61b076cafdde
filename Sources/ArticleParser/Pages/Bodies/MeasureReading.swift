/// What a line is in the reading of its neighbourhood.
enum LineReading: Sendable, Equatable {
  /// A line of running text set to a measure, given in half columns.
  case body(measure: Int, opensParagraph: Bool, closesParagraph: Bool)
  /// A line outside running text: a headline, a cross-head, a deck.
  case heading
}

/// Reads a stretch of lines as paragraphs of justified text and heading lines, all lines at once.
///
/// No single sign is right: a full stop at a line's end need not end a paragraph, a line two columns
/// short need not begin one, and a short line between two paragraphs may be a cross-head. So every
/// sign only costs or earns, and the cheapest reading of the whole stretch wins (Viterbi).
struct MeasureReading {
  private let lines: [ReadingLine]
  private let measures: [Int]
  private let weights: ReadingWeights
  private let start: Start

  /// What stands before the lines.
  enum Start {
    case page
    /// A sign after text that stopped in mid-sentence: `□陶环` before the last line of its article.
    case cut
    /// A heading or any other sign.
    case sign
  }

  /// What a line can be in a measure: the kinds of a paragraph's line.
  private enum Kind { static let first = 0, middle = 1, last = 2, single = 3 }

  init(_ lines: [ReadingLine], measures: [Int], start: Start, weights: ReadingWeights) {
    self.lines = lines
    self.measures = measures
    self.start = start
    self.weights = weights
  }

  /// The cheapest reading, one entry a line.
  ///
  /// - Complexity: linear in the number of lines times the number of measures.
  func read() -> [LineReading] {
    guard !lines.isEmpty else { return [] }
    var costs = initialCosts()
    var next = costs
    // State 4 × measure + kind, and one more for a heading.
    var origins = [UInt8](repeating: 0, count: lines.count * (measures.count * 4 + 1))
    for index in lines.indices.dropFirst() {
      advance(to: index, from: costs, &next, &origins)
      swap(&costs, &next)
    }
    return trace(costs, origins)
  }

  /// The least that the readings up to a line cost, by what the line is in them.
  private struct Costs {
    /// For each measure the four kinds.
    var body: [SIMD4<Float>] = []
    var heading: Float = 0
    /// The cheapest states by what may follow them.
    var closed: (cost: Float, state: Int) = (.infinity, 0)
    var open: (cost: Float, state: Int) = (.infinity, 0)
    /// The cost of stopping in the middle of a paragraph included.
    var cut: (cost: Float, state: Int) = (.infinity, 0)

    /// Finds the cheapest states once all are known.
    @inline(__always)
    mutating func summarise(
      _ line: ReadingLine, _ measures: [Int], _ weights: ReadingWeights
    ) {
      closed = (.infinity, 0)
      open = (.infinity, 0)
      cut = (.infinity, 0)
      for (measure, costs) in body.enumerated() {
        let base = measure * 4
        MeasureReading.take(&open, costs[Kind.first], base + Kind.first)
        MeasureReading.take(&open, costs[Kind.middle], base + Kind.middle)
        let lone = weights.cutAfterFirst(line, measures[measure])
        MeasureReading.take(&cut, costs[Kind.first] + lone, base + Kind.first)
        MeasureReading.take(&cut, costs[Kind.middle] + weights.cut, base + Kind.middle)
        MeasureReading.take(&closed, costs[Kind.last], base + Kind.last)
        MeasureReading.take(&closed, costs[Kind.single], base + Kind.single)
      }
    }
  }

  private static func take(_ best: inout (cost: Float, state: Int), _ cost: Float, _ state: Int) {
    if cost < best.cost { best = (cost, state) }
  }

  private func initialCosts() -> Costs {
    let mid =
      switch start {
      case .page: weights.startsMidPage
      case .cut: weights.startsMidCut
      case .sign: weights.startsMid
      }
    let entry = SIMD4(0, mid, mid, 0)
    let opening = self.opening(lines[0])
    var costs = Costs()
    let look = weights.look(lines[0])
    costs.body = measures.map {
      weights.emission(lines[0], $0, look) + weights.start + entry + opening
    }
    costs.heading = weights.heading(lines[0], follows: false)
    costs.summarise(lines[0], measures, weights)
    return costs
  }

  /// What it costs a line to open a paragraph or not, by kind.
  private func opening(_ line: ReadingLine) -> SIMD4<Float> {
    let opens = weights.opening(line)
    let goesOn = weights.notOpening(line)
    return SIMD4(opens, goesOn, goesOn, opens)
  }

  /// Goes on to a line: the cost of each state there, and the state before that it comes from.
  private func advance(
    to index: Int, from before: Costs, _ costs: inout Costs, _ origins: inout [UInt8]
  ) {
    let line = lines[index]
    let link = weights.link(lines[index - 1], line)
    let opening = self.opening(line)
    let look = weights.look(line)
    let row = index * (measures.count * 4 + 1)
    for (ordinal, measure) in measures.enumerated() {
      let begun = beginning(ordinal, before, link)
      let continued = continuing(ordinal, before, link)
      let arrival = SIMD4(begun.cost, continued.cost, continued.cost, begun.cost)
      costs.body[ordinal] = arrival + weights.emission(line, measure, look) + opening
      let state = row + ordinal * 4
      origins[state + Kind.first] = UInt8(truncatingIfNeeded: begun.state)
      origins[state + Kind.middle] = UInt8(truncatingIfNeeded: continued.state)
      origins[state + Kind.last] = UInt8(truncatingIfNeeded: continued.state)
      origins[state + Kind.single] = UInt8(truncatingIfNeeded: begun.state)
    }
    var best = (cost: before.heading, state: headingState)
    Self.take(&best, before.closed.cost, before.closed.state)
    Self.take(&best, before.cut.cost, before.cut.state)
    costs.heading = best.cost + weights.heading(line, follows: best.state == headingState)
    origins[row + headingState] = UInt8(truncatingIfNeeded: best.state)
    costs.summarise(line, measures, weights)
  }

  private var headingState: Int { measures.count * 4 }

  /// The cheapest way to begin a paragraph in a measure.
  @inline(__always)
  private func beginning(
    _ measure: Int, _ before: Costs, _ link: ReadingWeights.Link
  ) -> (cost: Float, state: Int) {
    let same = before.body[measure]
    var best = (cost: before.closed.cost + weights.changesMeasure, state: before.closed.state)
    Self.take(&best, same[Kind.last], measure * 4 + Kind.last)
    Self.take(&best, same[Kind.single], measure * 4 + Kind.single)
    best.cost += link.breaks
    Self.take(&best, before.cut.cost + weights.start + link.restarts, before.cut.state)
    Self.take(&best, before.heading + weights.start + link.afterHeading, headingState)
    return best
  }

  /// The cheapest way to go on with a paragraph in a measure.
  @inline(__always)
  private func continuing(
    _ measure: Int, _ before: Costs, _ link: ReadingWeights.Link
  ) -> (cost: Float, state: Int) {
    let same = before.body[measure]
    var best = (cost: before.open.cost + weights.changesMeasureInside, state: before.open.state)
    Self.take(&best, same[Kind.first], measure * 4 + Kind.first)
    Self.take(&best, same[Kind.middle], measure * 4 + Kind.middle)
    best.cost += link.joins
    Self.take(&best, before.heading + weights.start + weights.startsMid, headingState)
    Self.take(&best, before.closed.cost + link.startsInside, before.closed.state)
    return best
  }

  /// The reading that ends cheapest; a paragraph of one cut line is hardly one.
  private func trace(_ costs: Costs, _ origins: [UInt8]) -> [LineReading] {
    var best = costs.closed
    if costs.cut.cost < best.cost || costs.cut.cost == best.cost && costs.cut.state < best.state {
      best = costs.cut
    }
    Self.take(&best, costs.heading, headingState)
    var state = best.state
    var readings = [LineReading](repeating: .heading, count: lines.count)
    for index in lines.indices.reversed() {
      if state < headingState {
        let kind = state % 4
        readings[index] = .body(
          measure: measures[state / 4],
          opensParagraph: kind == Kind.first || kind == Kind.single,
          closesParagraph: kind == Kind.last || kind == Kind.single)
      }
      if index > 0 { state = Int(origins[index * (headingState + 1) + state]) }
    }
    return readings
  }
}
