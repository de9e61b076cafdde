/// How many cells of a region begin at each place where it may be cut from top to bottom, and how many
/// cross the cut.
struct EdgeCounts {
  /// Where cells begin, from left to right, without what is too near the first to cut anything off.
  let edges: [Int]
  private let first: Int
  /// For each place from ``first`` on.
  private var crossing: [Int]
  private var begun: [Int]

  /// Counts the cells of a region, with so many half squares of slack about where they begin and end.
  init(_ cells: [GridCell], slack: Int) {
    let first = cells.map(\.left).min() ?? 0
    let count = (cells.map { max($0.left, $0.right) }.max() ?? 0) - first + slack + 2
    var crossing = [Int](repeating: 0, count: count)
    var begun = crossing
    for cell in cells {
      let left = cell.left - first
      begun[max(0, left - slack)] += 1
      begun[left + slack + 1] -= 1
      let (enters, leaves) = (left + slack + 1, cell.right - first - slack)
      guard enters < leaves else { continue }
      crossing[enters] += 1
      crossing[leaves] -= 1
    }
    for place in crossing.indices.dropFirst() {
      crossing[place] += crossing[place - 1]
      begun[place] += begun[place - 1]
    }
    (self.first, self.crossing, self.begun) = (first, crossing, begun)
    edges = Set(cells.map(\.left)).sorted().filter { $0 > first + slack }
  }

  subscript(edge: Int) -> (crossing: Int, begun: Int) {
    (crossing[edge - first], begun[edge - first])
  }
}
