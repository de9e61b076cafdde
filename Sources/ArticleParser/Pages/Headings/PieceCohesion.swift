/// How far a piece goes on saying the same: the pairs of characters that its paragraphs share.
///
/// Two reports put together by chance share a pair in fifty, two paragraphs of one report mostly one
/// in ten: its names, its places, what it is about.
struct PieceCohesion {
  /// What the text before and after a boundary of paragraphs have in common.
  struct Boundary: Equatable {
    /// The part that begins behind it.
    var part: Int
    /// Different pairs before it.
    var before = 0
    /// The share of the next paragraph's pairs that stand before it too, from 0 to 1.
    var nextShare: Float = 0
    /// The share of all pairs behind it that stand before it too, from 0 to 1.
    var restShare: Float = 0
  }

  private struct Stay {
    var first: Int32
    var last: Int32
  }

  private struct Reading {
    var part: Int
    /// How many different pairs the paragraph has, and how many of them stood before it.
    var all = 0
    var known = 0
  }

  private let page: PrintedPage
  // Kept from piece to piece: to make room for them anew took a quarter of the time.
  private var ordinals = PairOrdinals(capacity: 2_000)
  /// For each pair the first and last paragraph that has it.
  private var stays: [Stay] = []
  private var readings: [Reading] = []

  init(_ page: PrintedPage) {
    self.page = page
  }

  /// The boundaries before the second and every later paragraph of a piece.
  ///
  /// - Complexity: linear in the length of the piece.
  mutating func boundaries(of piece: Piece) -> [Boundary] {
    ordinals.removeAll()
    stays.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    for (part, content) in piece.parts.enumerated() {
      if case .paragraph(let paragraph) = content { read(paragraph, part: part) }
    }
    return readings.count > 1 ? boundaries() : []
  }

  private mutating func read(_ paragraph: Paragraph, part: Int) {
    let index = Int32(truncatingIfNeeded: readings.count)
    var reading = Reading(part: part)
    var reader = PairReader()
    for span in paragraph.spans {
      reader.read(page.text(span)) { pair in
        let ordinal = ordinals.insert(pair)
        if ordinal == stays.count {
          stays.append(Stay(first: index, last: index))
          reading.all += 1
        } else if stays[ordinal].last < index {
          stays[ordinal].last = index
          reading.all += 1
          reading.known += 1
        }
      }
    }
    readings.append(reading)
  }

  private func boundaries() -> [Boundary] {
    // By paragraph how many pairs begin and end with it, and how many more or fewer run over the
    // boundary before it than over the one before that.
    var begun = [Int](repeating: 0, count: readings.count + 1)
    var ended = begun
    var crossing = begun
    for stay in stays {
      let (first, last) = (Int(stay.first), Int(stay.last))
      begun[first] += 1
      ended[last] += 1
      guard last > first else { continue }
      crossing[first + 1] += 1
      crossing[last + 1] -= 1
    }
    var before = 0
    var gone = 0
    var shared = 0
    return readings.indices.dropFirst().map { index in
      before += begun[index - 1]
      gone += ended[index - 1]
      shared += crossing[index]
      let reading = readings[index]
      return Boundary(
        part: reading.part, before: before,
        nextShare: Float(reading.known) / Float(max(1, reading.all)),
        restShare: Float(shared) / Float(max(1, stays.count - gone)))
    }
  }
}
