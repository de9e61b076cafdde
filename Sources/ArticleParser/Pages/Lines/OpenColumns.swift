/// The columns that are open at a line of a reading, in the order in which they take turns.
///
/// A reading of woven columns tries many of these for every line, so they lie in fixed room.
struct OpenColumns: Equatable {
  /// What the turns have room for.
  static let limit = 6

  private(set) var count = 1
  /// The column that took the last line.
  var cursor = 0
  /// Numbers of the columns; unused places are 0 in both.
  private var ids = SIMD8<Int32>()
  /// The last line of each.
  private var lasts = SIMD8<Int32>()

  /// One column, with its first line.
  init(line: Int) {
    lasts[0] = Int32(truncatingIfNeeded: line)
  }

  /// The number of a column.
  func id(_ column: Int) -> Int { Int(ids[column]) }

  /// The last line of a column.
  func last(_ column: Int) -> Int { Int(lasts[column]) }

  /// The column whose turn comes after so many.
  func column(after turn: Int) -> Int {
    let column = cursor + turn
    return column < count ? column : column - count
  }

  /// Whether a column's turn is left out when the one after so many turns takes a line.
  func isLeftOut(_ column: Int, when turn: Int) -> Bool {
    let distance = column > cursor ? column - cursor : column - cursor + count
    return distance < turn
  }

  /// A column takes a line.
  mutating func take(_ line: Int, _ column: Int) {
    lasts[column] = Int32(truncatingIfNeeded: line)
  }

  /// A column begins behind the cursor and becomes it.
  mutating func open(id: Int, line: Int) {
    cursor += 1
    var column = count
    while column > cursor {
      move(column - 1, to: column)
      column -= 1
    }
    ids[cursor] = Int32(truncatingIfNeeded: id)
    take(line, cursor)
    count += 1
  }

  /// A column ends; the cursor stays with its own.
  mutating func remove(_ column: Int) {
    for next in column + 1..<max(count, column + 1) { move(next, to: next - 1) }
    count -= 1
    ids[count] = 0
    lasts[count] = 0
    if column < cursor { cursor -= 1 }
  }

  private mutating func move(_ column: Int, to place: Int) {
    ids[place] = ids[column]
    lasts[place] = lasts[column]
  }
}
