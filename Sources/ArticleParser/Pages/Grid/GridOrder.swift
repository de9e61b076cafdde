/// Puts the cells of a page of columns into reading order.
///
/// The page is cut into bands where no column goes on, a band into columns where the least text
/// crosses, and so on: headings stay with the columns below them.
struct GridOrder {
  private let cells: [GridCell]
  private let flow: [Int?]
  private var columns: [[Int]] = []

  /// Places of edges are right to so many half squares.
  private static let slack = 5

  /// The cells of each column from the top down, in the order of reading.
  static func columns(of grid: GridCells) -> [[Int]] {
    var order = GridOrder(cells: grid.cells, flow: grid.flow)
    order.read(Array(grid.cells.indices))
    return order.columns
  }

  private init(cells: [GridCell], flow: [Int?]) {
    self.cells = cells
    self.flow = flow
  }

  /// Reads a region, each of its bands of text together with the headings right above it.
  private mutating func read(_ region: [Int]) {
    var group: [[Int]] = []
    var hasText = false
    for band in bands(region) {
      let isText = band.contains { cells[$0].isSolid }
      // What follows a text closely, as a byline does, is no heading of the next.
      if hasText, isText || cells[band[0]].blankLines > 0 {
        readSideBySide(group)
        group = []
        hasText = false
      }
      group.append(band)
      hasText = hasText || isText
    }
    if !group.isEmpty { readSideBySide(group) }
  }

  /// Reads bands that belong together, from left to right where all of them can be cut.
  private mutating func readSideBySide(_ bands: [[Int]]) {
    let region = bands.flatMap { $0 }
    if let edge = gutter(region, isGroup: bands.count > 1) {
      read(region.filter { isLeft($0, of: edge) })
      read(region.filter { !isLeft($0, of: edge) })
    } else if bands.count > 1 {
      for band in bands { readSideBySide([band]) }
    } else {
      columns.append(region)
    }
  }

  /// The cells of a region, cut between rows where no column goes on.
  private func bands(_ region: [Int]) -> [[Int]] {
    var bands: [[Int]] = []
    var band: [Int] = []
    var bottom = Int.min
    for cell in region {
      if let last = band.last, cells[cell].row > max(bottom, cells[last].row) {
        bands.append(band)
        band = []
      }
      band.append(cell)
      if let next = flow[cell] { bottom = max(bottom, cells[next].row) }
    }
    if !band.isEmpty { bands.append(band) }
    return bands
  }

  // MARK: - Columns

  /// Where a region is best cut from top to bottom, if it can be: where the least text crosses, and
  /// of such places where the parts fall into most bands.
  private func gutter(_ region: [Int], isGroup: Bool) -> Int? {
    let counts = EdgeCounts(region.map { cells[$0] }, slack: Self.slack)
    let edges = counts.edges.filter { edge in
      let (crossing, begun) = counts[edge]
      return isGroup ? crossing == 0 && begun > 0 : crossing * 2 < begun
    }
    let least = edges.map { counts[$0].crossing }.min()
    var best: (edge: Int, bands: Int)?
    for edge in edges where counts[edge].crossing == least {
      let bands =
        self.bands(region.filter { isLeft($0, of: edge) }).count
        + self.bands(region.filter { !isLeft($0, of: edge) }).count
      if bands > best?.bands ?? 0 { best = (edge, bands) }
    }
    return best?.edge
  }

  private func isLeft(_ cell: Int, of edge: Int) -> Bool { cells[cell].left < edge - Self.slack }
}
