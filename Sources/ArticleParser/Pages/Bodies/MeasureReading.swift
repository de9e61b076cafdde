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
  private let startsPage: Bool

  /// What a line can be: the four kinds of a paragraph's line per measure, or a heading.
  private enum Kind { static let first = 0, middle = 1, last = 2, single = 3 }

  init(_ lines: [ReadingLine], measures: [Int], startsPage: Bool, weights: ReadingWeights) {
    self.lines = lines
    self.measures = measures
    self.startsPage = startsPage
    self.weights = weights
  }

  /// The cheapest reading, one entry a line.
  ///
  /// - Complexity: linear in the number of lines times the number of measures.
  func read() -> [LineReading] {
    guard !lines.isEmpty else { return [] }
    var costs = initialCosts()
    var next = costs
    var origins = [UInt8](repeating: 0, count: lines.count * costs.count)
    for index in lines.indices.dropFirst() {
      advance(to: index, from: costs, &next, &origins)
      swap(&costs, &next)
    }
    return trace(costs, origins, costs.count)
  }

  private func initialCosts() -> [Float] {
    var costs: [Float] = []
    costs.reserveCapacity(measures.count * 4 + 1)
    let middle = startsPage ? weights.startsMidPage : weights.startsMid
    let opening = weights.opening(lines[0])
    let notOpening = weights.notOpening(lines[0])
    for measure in measures {
      let own = weights.emission(lines[0], measure)
      costs.append(own.first + weights.start + opening)
      costs.append(own.middle + weights.start + middle + notOpening)
      costs.append(own.last + weights.start + middle + notOpening)
      costs.append(own.single + weights.start + opening)
    }
    costs.append(weights.heading(lines[0], follows: false))
    return costs
  }

  /// Goes on to a line: the cost of each state there, and the state before that it comes from.
  private func advance(
    to index: Int, from costs: [Float], _ next: inout [Float], _ origins: inout [UInt8]
  ) {
    let line = lines[index]
    let summary = Summary(costs: costs, measures: measures.count, weights: weights)
    let link = weights.link(lines[index - 1], line)
    let opening = weights.opening(line)
    let notOpening = weights.notOpening(line)
    let row = index * costs.count
    for (ordinal, measure) in measures.enumerated() {
      let base = ordinal * 4
      let own = weights.emission(line, measure)
      let begun = beginning(at: base, from: costs, summary, link)
      next[base + Kind.first] = begun.cost + own.first + opening
      next[base + Kind.single] = begun.cost + own.single + opening
      origins[row + base + Kind.first] = begun.origin
      origins[row + base + Kind.single] = begun.origin
      let continued = continuing(at: base, from: costs, summary, link)
      next[base + Kind.middle] = continued.cost + own.middle + notOpening
      next[base + Kind.last] = continued.cost + own.last + notOpening
      origins[row + base + Kind.middle] = continued.origin
      origins[row + base + Kind.last] = continued.origin
    }
    let heading = costs.count - 1
    let (cost, origin) = summary.towardsHeading(heading, costs)
    next[heading] = cost + weights.heading(line, follows: origin == heading)
    origins[row + heading] = UInt8(truncatingIfNeeded: origin)
  }

  /// The cheapest way to begin a paragraph in the measure whose states start at `base`.
  private func beginning(
    at base: Int, from costs: [Float], _ summary: Summary, _ link: ReadingWeights.Link
  ) -> (cost: Float, origin: UInt8) {
    var best = (summary.closed.cost + weights.changesMeasure, summary.closed.state)
    take(&best, costs[base + Kind.last], base + Kind.last)
    take(&best, costs[base + Kind.single], base + Kind.single)
    best.0 += link.breaks
    take(&best, summary.cut.cost + weights.start + link.restarts, summary.cut.state)
    take(&best, summary.heading + weights.start + link.afterHeading, costs.count - 1)
    return (best.0, UInt8(truncatingIfNeeded: best.1))
  }

  /// The cheapest way to go on with a paragraph in the measure whose states start at `base`.
  private func continuing(
    at base: Int, from costs: [Float], _ summary: Summary, _ link: ReadingWeights.Link
  ) -> (cost: Float, origin: UInt8) {
    var best = (summary.open.cost + weights.changesMeasureInside, summary.open.state)
    take(&best, costs[base + Kind.first], base + Kind.first)
    take(&best, costs[base + Kind.middle], base + Kind.middle)
    best.0 += link.joins
    take(&best, summary.heading + weights.start + weights.startsMid, costs.count - 1)
    take(&best, summary.closed.cost + link.startsInside, summary.closed.state)
    return (best.0, UInt8(truncatingIfNeeded: best.1))
  }

  private func take(_ best: inout (Float, Int), _ cost: Float, _ state: Int) {
    if cost < best.0 { best = (cost, state) }
  }

  private func trace(_ costs: [Float], _ origins: [UInt8], _ stateCount: Int) -> [LineReading] {
    var state = stateCount - 1
    var best = Float.infinity
    for candidate in 0..<stateCount {
      var cost = costs[candidate]
      if candidate < stateCount - 1 { cost += Self.cutCost(candidate, weights) }
      if cost < best { (best, state) = (cost, candidate) }
    }
    var readings = [LineReading](repeating: .heading, count: lines.count)
    for index in lines.indices.reversed() {
      if state < stateCount - 1 {
        let kind = state % 4
        readings[index] = .body(
          measure: measures[state / 4],
          opensParagraph: kind == Kind.first || kind == Kind.single,
          closesParagraph: kind == Kind.last || kind == Kind.single)
      }
      if index > 0 { state = Int(origins[index * stateCount + state]) }
    }
    return readings
  }

  /// What it costs to stop after a line: a paragraph of one cut line is hardly one.
  private static func cutCost(_ state: Int, _ weights: ReadingWeights) -> Float {
    switch state % 4 {
    case Kind.first: weights.cut + weights.cutFirst
    case Kind.middle: weights.cut
    default: 0
    }
  }

  /// The cheapest states after a line, by what may follow them.
  private struct Summary {
    var closed: (cost: Float, state: Int) = (.infinity, 0)
    var open: (cost: Float, state: Int) = (.infinity, 0)
    /// The cost of stopping in the middle of a paragraph included.
    var cut: (cost: Float, state: Int) = (.infinity, 0)
    var heading: Float

    init(costs: [Float], measures: Int, weights: ReadingWeights) {
      heading = costs[measures * 4]
      for state in 0..<(measures * 4) {
        if state % 4 >= Kind.last {
          if costs[state] < closed.cost { closed = (costs[state], state) }
        } else {
          if costs[state] < open.cost { open = (costs[state], state) }
          let cost = costs[state] + cutCost(state, weights)
          if cost < cut.cost { cut = (cost, state) }
        }
      }
    }

    func towardsHeading(_ headingState: Int, _ costs: [Float]) -> (Float, Int) {
      var best = (heading, headingState)
      if closed.cost < best.0 { best = (closed.cost, closed.state) }
      if cut.cost < best.0 { best = cut }
      return best
    }
  }
}
