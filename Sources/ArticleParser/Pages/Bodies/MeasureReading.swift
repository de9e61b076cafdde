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
    let headingState = measures.count * 4
    let stateCount = headingState + 1
    var costs = initialCosts(stateCount)
    var next = [Float](repeating: 0, count: stateCount)
    var origins = [UInt8](repeating: 0, count: lines.count * stateCount)
    for index in lines.indices.dropFirst() {
      let summary = Summary(costs: costs, measures: measures.count, weights: weights)
      let link = weights.link(lines[index - 1], lines[index])
      for state in 0..<headingState {
        let (cost, origin) = arrive(at: state, from: costs, summary, link, index)
        next[state] = cost
        origins[index * stateCount + state] = UInt8(truncatingIfNeeded: origin)
      }
      let (cost, origin) = summary.towardsHeading(headingState, costs)
      next[headingState] = cost + weights.heading(lines[index], follows: origin == headingState)
      origins[index * stateCount + headingState] = UInt8(truncatingIfNeeded: origin)
      swap(&costs, &next)
    }
    return trace(costs, origins, stateCount)
  }

  private func initialCosts(_ stateCount: Int) -> [Float] {
    var costs = [Float](repeating: 0, count: stateCount)
    for state in 0..<(stateCount - 1) {
      let kind = state % 4
      let opens = kind == Kind.first || kind == Kind.single
      costs[state] = emission(state, 0) + weights.start
      if !opens { costs[state] += startsPage ? weights.startsMidPage : weights.startsMid }
      if opens { costs[state] += weights.opening(lines[0]) }
      if !opens { costs[state] += weights.notOpening(lines[0]) }
    }
    costs[stateCount - 1] = weights.heading(lines[0], follows: false)
    return costs
  }

  private func emission(_ state: Int, _ index: Int) -> Float {
    let measure = measures[state / 4]
    return switch state % 4 {
    case Kind.first: weights.first(lines[index], measure)
    case Kind.middle: weights.middle(lines[index], measure)
    case Kind.last: weights.last(lines[index], measure)
    default: weights.single(lines[index], measure)
    }
  }

  private func arrive(
    at state: Int, from costs: [Float], _ summary: Summary, _ link: ReadingWeights.Link,
    _ index: Int
  ) -> (Float, Int) {
    let own = emission(state, index)
    let base = state / 4 * 4
    if state % 4 == Kind.first || state % 4 == Kind.single {
      var best = (summary.closed.cost + weights.changesMeasure, summary.closed.state)
      take(&best, costs[base + Kind.last], base + Kind.last)
      take(&best, costs[base + Kind.single], base + Kind.single)
      best.0 += link.breaks
      take(&best, summary.cut.cost + weights.start + link.restarts, summary.cut.state)
      take(&best, summary.heading + weights.start + link.afterHeading, measures.count * 4)
      return (best.0 + own + weights.opening(lines[index]), best.1)
    }
    var best = (summary.open.cost + weights.changesMeasureInside, summary.open.state)
    take(&best, costs[base + Kind.first], base + Kind.first)
    take(&best, costs[base + Kind.middle], base + Kind.middle)
    best.0 += link.joins
    take(&best, summary.heading + weights.start + weights.startsMid, measures.count * 4)
    take(&best, summary.closed.cost + link.startsInside, summary.closed.state)
    return (best.0 + own + weights.notOpening(lines[index]), best.1)
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
