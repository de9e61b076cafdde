/// Reads a stretch of lines as columns that the extraction put out by turns.
///
/// At every line some columns are open, in the order in which they take turns: the line goes on with
/// the column whose turn it is, or the turn of a column is left out because it has ended, or a new
/// column begins. The reading whose lines go on best with one another wins (a beam of the best
/// readings, from the top); plain text is the reading with one column.
struct WeaveReading {
  private let lines: [PrintedLine]
  private let bond: LineBond
  /// Blank lines part most lines, so that two lines without one are of one box.
  private let partsLines: Bool
  private var states: [State] = []
  private var steps: [Step] = []
  private var candidates: [Candidate] = []

  /// So many readings are kept at a line.
  private static let stateLimit = 24

  /// What the turns of a reading cost, in the unit of ``LineBond``.
  private enum Cost {
    static let newColumn: Float = 9
    /// On top, where the column before has ended and could take the line as well.
    static let freeColumn: Float = 0.3
    static let endedColumn: Float = 0.6
    static let missedTurn: Float = 1.3
  }

  private struct State {
    var gain: Float
    var columns: OpenColumns
    var columnCount: Int
    var step: Int
  }

  /// A way to go on with a state.
  private struct Candidate {
    var gain: Float
    /// Index of the state.
    var state: Int
    /// Which column's turn it is, or `nil` where a column begins.
    var turn: Int?
  }

  /// One line of a reading, for the way back.
  private struct Step {
    var before: Int
    var column: Int
  }

  init(_ lines: [PrintedLine], bond: LineBond, partsLines: Bool) {
    self.lines = lines
    self.bond = bond
    self.partsLines = partsLines
  }

  /// For each line of a stretch the column that it belongs to, numbered as they begin.
  mutating func columns(of range: Range<Int>) -> [Int] {
    guard let first = range.first else { return [] }
    steps = [Step(before: -1, column: 0)]
    states = [
      State(gain: 0, columns: OpenColumns(line: first), columnCount: 1, step: 0)
    ]
    for line in range.dropFirst() { advance(to: line) }
    guard let best = states.max(by: { $0.gain < $1.gain }) else { return [] }
    var columns: [Int] = []
    var step = best.step
    while step >= 0 {
      columns.append(steps[step].column)
      step = steps[step].before
    }
    return columns.reversed()
  }

  private mutating func advance(to line: Int) {
    weigh(line)
    // Stable, and best first: of readings that come to the same columns the better one is met first.
    candidates.sort { $0.gain > $1.gain }
    var next: [State] = []
    next.reserveCapacity(Self.stateLimit)
    for candidate in candidates {
      var state = self.state(candidate, line)
      if next.contains(where: { $0.columns == state.columns }) { continue }
      steps.append(
        Step(before: state.step, column: state.columns.id(state.columns.cursor)))
      state.step = steps.count - 1
      next.append(state)
      if next.count == Self.stateLimit { break }
    }
    states = next
  }

  /// Finds what every way to go on with a line gains; most are worse than those that are kept.
  private mutating func weigh(_ line: Int) {
    candidates.removeAll(keepingCapacity: true)
    for (index, state) in states.enumerated() {
      for turn in 1...state.columns.count {
        candidates.append(
          Candidate(gain: gain(of: turn, in: state, line), state: index, turn: turn))
      }
      if state.columns.count < OpenColumns.limit {
        candidates.append(Candidate(gain: gainOfOpening(in: state), state: index, turn: nil))
      }
    }
  }

  /// Whether a turn leaves out no other, as lines of one box follow each other.
  private func leavesOutNone(_ turn: Int, _ columns: OpenColumns, _ line: Int) -> Bool {
    turn == 1 || turn == columns.count && partsLines && lines[line].blanksBefore == 0
  }

  private func gainOfOpening(in state: State) -> Float {
    let gain = state.gain - Cost.newColumn
    let hasEnded = bond.endsSentence(state.columns.last(state.columns.cursor))
    return hasEnded ? gain - Cost.freeColumn : gain
  }

  private func gain(of turn: Int, in state: State, _ line: Int) -> Float {
    let columns = state.columns
    var gain = state.gain + bond.gain(columns.last(columns.column(after: turn)), line)
    guard !leavesOutNone(turn, columns, line) else { return gain }
    for column in 0..<columns.count where columns.isLeftOut(column, when: turn) {
      gain -= bond.endsSentence(columns.last(column)) ? Cost.endedColumn : Cost.missedTurn
    }
    return gain
  }

  /// The state that a candidate comes to.
  private func state(_ candidate: Candidate, _ line: Int) -> State {
    var state = states[candidate.state]
    state.gain = candidate.gain
    guard let turn = candidate.turn else {
      state.columns.open(id: state.columnCount, line: line)
      state.columnCount += 1
      return state
    }
    let before = state.columns
    let chosen = before.column(after: turn)
    state.columns.cursor = chosen
    state.columns.take(line, chosen)
    if leavesOutNone(turn, before, line) { return state }
    // From behind, so that the places of those still to come stay.
    for column in (0..<before.count).reversed()
    where before.isLeftOut(column, when: turn) && bond.endsSentence(before.last(column)) {
      state.columns.remove(column)
    }
    return state
  }
}
