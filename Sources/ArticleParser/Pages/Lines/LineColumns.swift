/// In which 1-based columns of their raw line the characters of a printed line stand.
///
/// Most lines have no blanks inside: there one number tells the columns of all characters.
struct LineColumns: Sendable, Equatable {
  private var first: Int32
  private(set) var count: Int
  /// The column of each character, where they do not follow one another; else empty.
  private var places: [Int32]

  /// The columns of characters that follow one another.
  init(first: Int32, count: Int) {
    self.first = first
    self.count = count
    places = []
  }

  init(_ places: some Collection<Int32>) {
    first = places.first ?? 0
    count = places.count
    let follow = zip(places, places.dropFirst()).allSatisfy { $1 == $0 &+ 1 }
    self.places = follow ? [] : Array(places)
  }

  /// Gives the columns of a stretch of characters run by run: those that follow one another, and the
  /// column of the first of them.
  @inline(__always)
  func forEachRun(of range: Range<Int>, _ body: (Range<Int>, Int32) -> Void) {
    if range.isEmpty { return }
    if places.isEmpty { return body(range, self[range.lowerBound]) }
    var start = range.lowerBound
    for index in range.dropFirst() where places[index] != places[index - 1] &+ 1 {
      body(start..<index, places[start])
      start = index
    }
    body(start..<range.upperBound, places[start])
  }

  /// Whether every character stands right behind the one before it.
  var follow: Bool { places.isEmpty }
}

extension LineColumns: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Int32 {
    places.isEmpty ? first &+ Int32(truncatingIfNeeded: index) : places[index]
  }
}

extension LineColumns: ExpressibleByArrayLiteral {
  init(arrayLiteral places: Int32...) { self.init(places) }
}
