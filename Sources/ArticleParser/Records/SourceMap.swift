/// Takes a code-point offset in a record's field back to the line and column of the raw file.
public struct SourceMap: Sendable, Equatable {
  /// A stretch of the field whose characters follow one another on one raw line.
  public struct Run: Sendable, Equatable {
    // Where blanks stretch a line each of its characters is a run: a run has to be small.
    private let narrowOffset: Int32
    private let narrowLine: Int32
    private let narrowColumn: Int32

    /// A run that starts at a field offset and goes on character by character from a raw place.
    public init(offset: Int, line: Int, column: Int) {
      narrowOffset = Int32(truncatingIfNeeded: offset)
      narrowLine = Int32(truncatingIfNeeded: line)
      narrowColumn = Int32(truncatingIfNeeded: column)
    }

    /// Code points of the field before the run.
    public var offset: Int { Int(narrowOffset) }
    /// 1-based raw line.
    public var line: Int { Int(narrowLine) }
    /// 1-based column, in code points of the decoded raw line.
    public var column: Int { Int(narrowColumn) }
  }

  /// The runs by ascending offset; the first starts at 0 unless the map is empty.
  public private(set) var runs: [Run] = []

  /// A map without any run.
  public init() {}

  /// A map of one run from a place on.
  init(line: Int, column: Int) {
    runs = [Run(offset: 0, line: line, column: column)]
  }

  /// Makes room for about so many runs.
  mutating func reserveCapacity(_ count: Int) { runs.reserveCapacity(count) }

  /// Says at which raw place the field's character at `offset` stands.
  ///
  /// A run starts only where the last one does not already say so. Offsets must not descend.
  public mutating func note(offset: Int, line: Int, column: Int) {
    if let last = runs.last {
      if last.line == line && column - last.column == offset - last.offset { return }
      if last.offset == offset { runs.removeLast() }
    }
    runs.append(Run(offset: offset, line: line, column: column))
  }

  /// Forgets the places of all characters from `offset` on.
  package mutating func truncate(to offset: Int) {
    while let last = runs.last, last.offset >= offset { runs.removeLast() }
  }

  /// The map of a part of the text, with offsets from the part's start.
  package func slice(_ range: Range<Int>) -> SourceMap {
    var map = SourceMap()
    guard !range.isEmpty else { return map }
    if let place = place(of: range.lowerBound) {
      map.note(offset: 0, line: place.line, column: place.column)
    }
    for run in runs[indexOfRun(behind: range.lowerBound)...] {
      guard run.offset < range.upperBound else { break }
      map.note(offset: run.offset - range.lowerBound, line: run.line, column: run.column)
    }
    return map
  }

  /// The raw place of the character at `offset`, or `nil` in an empty map.
  ///
  /// - Complexity: logarithmic in the number of runs.
  public func place(of offset: Int) -> (line: Int, column: Int)? {
    let next = indexOfRun(behind: offset)
    guard next > 0 else { return nil }
    let run = runs[next - 1]
    return (run.line, run.column + offset - run.offset)
  }

  /// The index of the first run that starts behind an offset.
  private func indexOfRun(behind offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
