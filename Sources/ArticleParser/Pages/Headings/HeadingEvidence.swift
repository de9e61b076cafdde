/// Which neighbouring characters of the headings occur in which bodies, and how much that says.
struct HeadingEvidence {
  /// A body that has a pair of characters, and what that says for it.
  private struct Holder {
    var piece: Int
    var gain: Float
  }

  private var ordinals: PairOrdinals
  /// The holders of all pairs, those of one pair together and by piece.
  private var holders: [Holder] = []
  /// Where in ``holders`` those of each pair begin, and the end of all.
  private var starts: [Int] = []
  /// What a pair of characters that one piece alone has is worth.
  let rarest: Float
  let pieceCount: Int

  init(_ page: PrintedPage, headings: [LineSpan], pieces: [Piece]) {
    pieceCount = pieces.count
    rarest = Self.weight(of: 1, pieces: pieces.count)
    ordinals = PairOrdinals(capacity: headings.count * 16)
    var reader = PairReader()
    for span in headings { reader.read(page.text(span)) { _ = ordinals.insert($0) } }
    arrange(sightings(in: pieces, of: page))
  }

  /// What the characters say for each piece, added up pair by pair.
  func gains(of text: ArraySlice<Unicode.Scalar>) -> [Float] {
    var tally = Tally(self)
    tally.add(text)
    return tally.gains
  }

  /// What heading lines say for each piece, line after line.
  struct Tally {
    private let evidence: HeadingEvidence
    private var reader = PairReader()
    /// A bit for each pair that was counted: said twice is not said more.
    private var counted: [UInt64]
    /// What the lines so far say for each piece.
    private(set) var gains: [Float]

    init(_ evidence: HeadingEvidence) {
      self.evidence = evidence
      counted = Array(repeating: 0, count: evidence.ordinals.count / 64 + 1)
      gains = Array(repeating: 0, count: evidence.pieceCount)
    }

    /// Adds a line that goes on with the line before.
    mutating func add(_ text: ArraySlice<Unicode.Scalar>) {
      var reader = reader
      reader.read(text) { pair in
        guard let ordinal = evidence.ordinals.ordinal(of: pair) else { return }
        let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: ordinal & 63)
        guard counted[ordinal >> 6] & bit == 0 else { return }
        counted[ordinal >> 6] |= bit
        for index in evidence.starts[ordinal]..<evidence.starts[ordinal + 1] {
          let holder = evidence.holders[index]
          gains[holder.piece] += holder.gain
        }
      }
      self.reader = reader
    }
  }

  /// What the first characters of a text say for each piece, one row of pieces after another: for
  /// none of them, for one, and so on to all.
  func growth(of text: ArraySlice<Unicode.Scalar>) -> [Float] {
    var tally = Tally(self)
    var growth = tally.gains
    growth.reserveCapacity((text.count + 1) * pieceCount)
    for index in text.indices {
      tally.add(text[index...index])
      growth += tally.gains
    }
    return growth
  }

  /// Whether the last character of one heading line and the first of the next stand together in a
  /// body: then a word was cut, and the lines are one headline.
  func joins(_ page: PrintedPage, _ first: LineSpan, _ second: LineSpan) -> Bool {
    guard let last = page.text(first).last, let next = page.text(second).first else { return false }
    return joins(last, next)
  }

  /// Whether two characters stand together in a body.
  func joins(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    isPresent(PairReader.pair(first, second))
  }

  private func isPresent(_ pair: UInt64) -> Bool {
    guard let ordinal = ordinals.ordinal(of: pair) else { return false }
    return starts[ordinal] < starts[ordinal + 1]
  }

  private static func weight(of holders: Int, pieces: Int) -> Float {
    logarithm(Float(pieces + 1) / Float(holders)) + 0.15
  }

  // MARK: - Bodies

  /// That a body has a pair of the headings.
  private struct Sighting {
    var ordinal: Int
    var piece: Int
    /// The body's first paragraph has it: that is where a report says again what its headline says.
    var isEarly: Bool
  }

  /// The pairs of the headings that each body has, by piece, each pair once a piece.
  private func sightings(in pieces: [Piece], of page: PrintedPage) -> [Sighting] {
    var sightings: [Sighting] = []
    var lastPiece = [Int](repeating: -1, count: ordinals.count)
    for (index, piece) in pieces.enumerated() {
      var isFirst = true
      for part in piece.parts {
        guard case .paragraph(let paragraph) = part else { continue }
        var reader = PairReader()
        for span in paragraph.spans {
          reader.read(page.text(span)) { pair in
            guard let ordinal = ordinals.ordinal(of: pair), lastPiece[ordinal] != index else {
              return
            }
            lastPiece[ordinal] = index
            sightings.append(Sighting(ordinal: ordinal, piece: index, isEarly: isFirst))
          }
        }
        isFirst = false
      }
    }
    return sightings
  }

  /// Puts the holders of each pair together.
  private mutating func arrange(_ sightings: [Sighting]) {
    starts = Array(repeating: 0, count: ordinals.count + 1)
    for sighting in sightings { starts[sighting.ordinal + 1] += 1 }
    let weights = starts.dropFirst().map { $0 == 0 ? 0 : Self.weight(of: $0, pieces: pieceCount) }
    for ordinal in 0..<ordinals.count { starts[ordinal + 1] += starts[ordinal] }
    var next = starts
    holders = Array(repeating: Holder(piece: 0, gain: 0), count: sightings.count)
    for sighting in sightings {
      let gain = weights[sighting.ordinal] * (sighting.isEarly ? 1.3 : 1)
      holders[next[sighting.ordinal]] = Holder(piece: sighting.piece, gain: gain)
      next[sighting.ordinal] += 1
    }
  }
}

/// The natural logarithm, close enough for weights and the same on every machine.
///
/// The C library's differs in the last digit between systems, and records must not.
func logarithm(_ value: Float) -> Float {
  let exponent = value.exponent
  let fraction = value.significand
  let ratio = (fraction - 1) / (fraction + 1)
  let square = ratio * ratio
  let series = 2 * ratio * (1 + square * (1 / 3 + square * (1 / 5 + square / 7)))
  return Float(exponent) * 0.693_147_2 + series
}
