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

  private enum Limit {
    static let columns = 6
    static let states = 24
    /// So often a column may miss its turn in mid-sentence.
    static let misses = 3
  }

  /// What the turns of a reading cost, in the unit of ``LineBond``.
  private enum Cost {
    static let newColumn: Float = 9
    /// On top, where the column before has ended and could take the line as well.
    static let freeColumn: Float = 0.3
    static let endedColumn: Float = 0.6
    static let missedTurn: Float = 1.3
  }

  private struct Column: Equatable {
    var id: Int
    var last: Int
    var misses = 0
  }

  private struct State {
    var gain: Float
    var columns: [Column]
    /// The column that took the last line.
    var cursor: Int
    var columnCount: Int
    var step: Int
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
      State(gain: 0, columns: [Column(id: 0, last: first)], cursor: 0, columnCount: 1, step: 0)
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
    var next: [State] = []
    next.reserveCapacity(states.count * 4)
    for state in states {
      for turn in 1...state.columns.count {
        keep(Self.going(on: state, turn, line, bond, isFree: isSameBox(line)), in: &next)
      }
      if state.columns.count < Limit.columns { keep(Self.opening(state, line, bond), in: &next) }
    }
    next.sort { $0.gain > $1.gain }
    states = Array(next.prefix(Limit.states))
    for index in states.indices {
      let state = states[index]
      steps.append(Step(before: state.step, column: state.columns[state.cursor].id))
      states[index].step = steps.count - 1
    }
  }

  private func isSameBox(_ line: Int) -> Bool { partsLines && lines[line].blanksBefore == 0 }

  /// Of two readings that have come to the same columns the better one.
  private func keep(_ state: State, in states: inout [State]) {
    for index in states.indices
    where states[index].cursor == state.cursor && states[index].columns == state.columns {
      if states[index].gain < state.gain { states[index] = state }
      return
    }
    states.append(state)
  }

  /// The line goes on with the column whose turn comes after so many.
  private static func going(
    on state: State, _ turn: Int, _ line: Int, _ bond: LineBond, isFree: Bool
  ) -> State {
    var state = state
    let count = state.columns.count
    let chosen = (state.cursor + turn) % count
    state.gain += bond.gain(state.columns[chosen].last, line)
    state.columns[chosen].last = line
    state.columns[chosen].misses = 0
    if turn == 1 || isFree && turn == count {
      state.cursor = chosen
      return state
    }
    let missed = (1..<turn).map { (state.cursor + $0) % count }
    var columns: [Column] = []
    for index in state.columns.indices {
      guard missed.contains(index) else {
        if index == chosen { state.cursor = columns.count }
        columns.append(state.columns[index])
        continue
      }
      if bond.endsSentence(state.columns[index].last) {
        state.gain -= Cost.endedColumn
        continue
      }
      state.gain -= Cost.missedTurn
      state.columns[index].misses += 1
      if state.columns[index].misses < Limit.misses { columns.append(state.columns[index]) }
    }
    state.columns = columns
    return state
  }

  /// The line begins a column, which takes its turn after the one that took the line before.
  private static func opening(_ state: State, _ line: Int, _ bond: LineBond) -> State {
    var state = state
    state.gain -= Cost.newColumn
    if bond.endsSentence(state.columns[state.cursor].last) { state.gain -= Cost.freeColumn }
    state.cursor += 1
    state.columns.insert(Column(id: state.columnCount, last: line), at: state.cursor)
    state.columnCount += 1
    return state
  }
}
