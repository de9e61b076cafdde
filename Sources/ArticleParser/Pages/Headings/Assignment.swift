/// The best pairing of two sides, all pairs at once.
enum Assignment {
  /// For each row the column it is paired with, so that the gains add up to the most.
  ///
  /// A pair without gain is left apart, so a row may get `nil`.
  ///
  /// - Complexity: cubic in the larger side (the Hungarian method with potentials).
  static func best(_ gains: [[Float]]) -> [Int?] {
    let rows = gains.count
    guard rows > 0, let columns = gains.first?.count, columns > 0 else {
      return [Int?](repeating: nil, count: rows)
    }
    // Every row has a column of its own that leaves it apart, so there is always a full pairing.
    let width = columns + rows
    func cost(_ row: Int, _ column: Int) -> Float {
      column < columns ? -max(gains[row][column], 0) : 0
    }
    var rowPotential = [Float](repeating: 0, count: rows + 1)
    var columnPotential = [Float](repeating: 0, count: width + 1)
    var owner = [Int](repeating: 0, count: width + 1)
    for row in 1...rows {
      var way = [Int](repeating: 0, count: width + 1)
      var least = [Float](repeating: .infinity, count: width + 1)
      var used = [Bool](repeating: false, count: width + 1)
      owner[0] = row
      var column = 0
      repeat {
        used[column] = true
        let current = owner[column]
        var delta = Float.infinity
        var next = 0
        for candidate in 1...width where !used[candidate] {
          let reduced =
            cost(current - 1, candidate - 1) - rowPotential[current] - columnPotential[candidate]
          if reduced < least[candidate] { (least[candidate], way[candidate]) = (reduced, column) }
          if least[candidate] < delta { (delta, next) = (least[candidate], candidate) }
        }
        for candidate in 0...width {
          if used[candidate] {
            rowPotential[owner[candidate]] += delta
            columnPotential[candidate] -= delta
          } else {
            least[candidate] -= delta
          }
        }
        column = next
      } while owner[column] != 0
      while column != 0 {
        owner[column] = owner[way[column]]
        column = way[column]
      }
    }
    var result = [Int?](repeating: nil, count: rows)
    for column in 1...columns where owner[column] > 0 {
      let row = owner[column] - 1
      if gains[row][column - 1] > 0 { result[row] = column - 1 }
    }
    return result
  }
}
