/// The best pairing of two sides, all pairs at once.
enum Assignment {
  /// For each row the column it is paired with, so that the gains add up to the most.
  ///
  /// A pair without gain is left apart, so a row may get `nil`.
  ///
  /// - Complexity: cubic in both sides together (the Hungarian method with potentials) up to
  ///   ``mostExact``. What is larger is no page that anybody set: there the highest gain is taken
  ///   first, whatever it costs others.
  static func best(_ gains: [[Float]]) -> [Int?] {
    guard gains.count + (gains.first?.count ?? 0) <= mostExact else { return greedy(gains) }
    var search = Search(gains)
    for row in gains.indices { search.add(row) }
    return search.pairs
  }

  /// Rows and columns together; full newspaper pages have some sixty.
  static let mostExact = 400

  private static func greedy(_ gains: [[Float]]) -> [Int?] {
    var candidates: [(gain: Float, row: Int, column: Int)] = []
    for (row, gains) in gains.enumerated() {
      for (column, gain) in gains.enumerated() where gain > 0 {
        candidates.append((gain, row, column))
      }
    }
    candidates.sort { ($1.gain, $0.row, $0.column) < ($0.gain, $1.row, $1.column) }
    var pairs = [Int?](repeating: nil, count: gains.count)
    var taken = Set<Int>()
    for candidate in candidates where pairs[candidate.row] == nil {
      if taken.insert(candidate.column).inserted { pairs[candidate.row] = candidate.column }
    }
    return pairs
  }

  /// Rows and columns count from 1; column 0 holds the row that looks for one.
  private struct Search {
    private let gains: [[Float]]
    private let columns: Int
    /// Every row has a column of its own that leaves it apart, so there is always a full pairing.
    private let width: Int
    private var rowPotential: [Float]
    private var columnPotential: [Float]
    /// For each column its row, or 0.
    private var owner: [Int]

    /// The columns that a row can come to, other rows giving theirs up.
    private struct Paths {
      var isReached: [Bool]
      /// What the cheapest way to each costs, and the column before it on that way.
      var least: [Float]
      var before: [Int]

      init(width: Int) {
        isReached = Array(repeating: false, count: width + 1)
        least = Array(repeating: .infinity, count: width + 1)
        before = Array(repeating: 0, count: width + 1)
      }
    }

    init(_ gains: [[Float]]) {
      self.gains = gains
      columns = gains.first?.count ?? 0
      width = columns + gains.count
      rowPotential = Array(repeating: 0, count: gains.count + 1)
      columnPotential = Array(repeating: 0, count: width + 1)
      owner = Array(repeating: 0, count: width + 1)
    }

    /// For each row its column, where the pair gains something.
    var pairs: [Int?] {
      var pairs = [Int?](repeating: nil, count: gains.count)
      for column in 0..<columns where owner[column + 1] > 0 {
        let row = owner[column + 1] - 1
        if gains[row][column] > 0 { pairs[row] = column }
      }
      return pairs
    }

    /// Pairs one more row, the best pairing of those before at hand.
    mutating func add(_ row: Int) {
      owner[0] = row + 1
      var paths = Paths(width: width)
      var column = 0
      repeat { column = reachNext(from: column, &paths) } while owner[column] != 0
      while column != 0 {
        owner[column] = owner[paths.before[column]]
        column = paths.before[column]
      }
    }

    /// Goes on from a column to the cheapest that is not reached.
    private mutating func reachNext(from column: Int, _ paths: inout Paths) -> Int {
      paths.isReached[column] = true
      let row = owner[column]
      var delta = Float.infinity
      var next = 0
      for candidate in 1...width where !paths.isReached[candidate] {
        let reduced = cost(row, candidate) - rowPotential[row] - columnPotential[candidate]
        if reduced < paths.least[candidate] {
          (paths.least[candidate], paths.before[candidate]) = (reduced, column)
        }
        if paths.least[candidate] < delta { (delta, next) = (paths.least[candidate], candidate) }
      }
      for candidate in 0...width {
        if paths.isReached[candidate] {
          rowPotential[owner[candidate]] += delta
          columnPotential[candidate] -= delta
        } else {
          paths.least[candidate] -= delta
        }
      }
      return next
    }

    private func cost(_ row: Int, _ column: Int) -> Float {
      column <= columns ? -max(gains[row - 1][column - 1], 0) : 0
    }
  }
}
