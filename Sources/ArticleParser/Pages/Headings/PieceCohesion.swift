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

  /// The boundaries before the second and every later paragraph.
  let boundaries: [Boundary]

  /// - Complexity: linear in the length of the piece.
  init(_ piece: Piece, _ page: PrintedPage) {
    var reader = Reader(capacity: Self.length(of: piece))
    for (part, content) in piece.parts.enumerated() {
      if case .paragraph(let paragraph) = content { reader.read(paragraph, part: part, of: page) }
    }
    boundaries = reader.boundaries()
  }

  private static func length(of piece: Piece) -> Int {
    piece.parts.reduce(0) { length, part in
      guard case .paragraph(let paragraph) = part else { return length }
      return paragraph.spans.reduce(length) { $0 + $1.range.count }
    }
  }

  /// Follows the pairs of a piece from paragraph to paragraph.
  private struct Reader {
    private struct Stay {
      var first: Int32
      var last: Int32
    }

    private var ordinals: PairOrdinals
    /// For each pair the first and last paragraph that has it.
    private var stays: [Stay] = []
    private var parts: [Int] = []
    /// For each paragraph how many different pairs it has, and how many of them stood before it.
    private var counts: [(all: Int, known: Int)] = []

    init(capacity: Int) {
      ordinals = PairOrdinals(capacity: capacity)
      stays.reserveCapacity(capacity)
    }

    mutating func read(_ paragraph: Paragraph, part: Int, of page: PrintedPage) {
      let index = Int32(truncatingIfNeeded: parts.count)
      parts.append(part)
      var count = (all: 0, known: 0)
      var reader = PairReader([])
      for span in paragraph.spans {
        reader.continue(with: page.text(span))
        while let pair = reader.next() {
          let ordinal = ordinals.insert(pair)
          if ordinal == stays.count {
            stays.append(Stay(first: index, last: index))
            count.all += 1
          } else if stays[ordinal].last < index {
            stays[ordinal].last = index
            count.all += 1
            count.known += 1
          }
        }
      }
      counts.append(count)
    }

    func boundaries() -> [Boundary] {
      guard parts.count > 1 else { return [] }
      // By paragraph how many pairs begin and end with it, and how many more or fewer run over the
      // boundary before it than over the one before that.
      var begun = [Int](repeating: 0, count: parts.count + 1)
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
      return parts.indices.dropFirst().map { index in
        before += begun[index - 1]
        gone += ended[index - 1]
        shared += crossing[index]
        return Boundary(
          part: parts[index], before: before,
          nextShare: Float(counts[index].known) / Float(max(1, counts[index].all)),
          restShare: Float(shared) / Float(max(1, stays.count - gone)))
      }
    }
  }
}
