/// A model's tables in the form that building needs: direct and hashed where the file is searched.
final class ModelTables: Sendable {
  let model: IndexModel
  /// For each scalar of the basic plane its code and one, 0 for none, and above that the unit it
  /// folds to, 0 when that is not one unit: all that most of a text asks, in one load.
  private let basicEntries: [UInt32]
  /// The code and one of each scalar above the basic plane.
  private let otherCodes: [UInt32: UInt32]
  /// One bit a scalar: whether one of the alphabet folds to it.
  private let foldedBits: [UInt64]
  private let words: WordTable
  /// Pairs apart from longer grams, since they are looked up most.
  private let pairs: GramTable
  private let longerGrams: GramTable
  private static let scalarLimit: UInt32 = 0x11_0000
  private static let firstLongerGram = UInt64(TermKey.firstGram) << TermKey.unitBits

  init(_ model: IndexModel) throws(IndexError) {
    self.model = model
    var basicEntries = (0..<UInt32(0x1_0000)).map { scalar in
      let entry = Folding.Entry(of: scalar)
      return entry.isUnit ? entry.target(of: scalar) << 16 : 0
    }
    var otherCodes: [UInt32: UInt32] = [:]
    let scalars = try model.scalars()
    for code in 0..<UInt32(min(model.codeCount, 0xFFFE)) {
      let scalar = try scalars.load(UInt32.self, at: Int(code) * 4)
      guard scalar < Self.scalarLimit else { throw ByteCursor.badNumber }
      if scalar < 0x1_0000 {
        basicEntries[Int(scalar)] = basicEntries[Int(scalar)] & 0xFFFF_0000 | code + 1
      } else {
        otherCodes[scalar] = code + 1
      }
    }
    self.basicEntries = basicEntries
    self.otherCodes = otherCodes
    var foldedBits = [UInt64](repeating: 0, count: Int(Self.scalarLimit) / 64)
    for scalar in try model.foldedScalars() where scalar < Self.scalarLimit {
      foldedBits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
    self.foldedBits = foldedBits
    var words = WordTable()
    for number in 0..<model.wordCount {
      let word = try model.word(number).array
      _ = word.withUnsafeBufferPointer { words.insert($0) }
    }
    self.words = words
    let gramCount = min(model.gramCount, TermKey.gramLimit)
    let pairCount = min(gramCount, try model.gramIndex(from: Self.firstLongerGram))
    var pairs = GramTable(capacity: pairCount)
    var longerGrams = GramTable(capacity: gramCount - pairCount)
    for index in 0..<gramCount {
      let key = try model.gramKey(index)
      let number = TermKey.firstGram + UInt32(index)
      if index < pairCount {
        pairs.insert(key, number: number)
      } else {
        longerGrams.insert(key, number: number)
      }
    }
    self.pairs = pairs
    self.longerGrams = longerGrams
  }

  /// Adds a scalar's code to a text, with what keeps the text from being searched by its bytes;
  /// returns the unit that the scalar folds to, 0 when it is not one unit of the basic plane.
  @inline(__always)
  func encode(
    _ scalar: UInt32, to bytes: inout [UInt8], _ irregularity: inout Irregularity
  ) -> UInt32 {
    let isBasic = scalar < 0x1_0000
    let entry = isBasic ? basicEntries[Int(scalar)] : otherCodes[scalar] ?? 0
    let code = Int(entry & 0xFFFF)
    if code != 0 {
      TextCode.append(code: code &- 1, singleCount: model.singleCount, to: &bytes)
    } else {
      TextCode.append(escaped: scalar, to: &bytes)
      irregularity.formUnion(self.irregularity(ofEscaped: scalar))
    }
    return entry >> 16
  }

  @inline(__always)
  func gram(_ key: UInt64) -> UInt32? {
    key < Self.firstLongerGram ? pairs[key] : longerGrams[key]
  }

  func unit(ofWord word: UnsafeBufferPointer<UInt8>) -> UInt32? {
    words.number(of: word).map { TermKey.firstWord + UInt32($0) }
  }

  /// How a needle, which knows the alphabet's scalars only, could miss something at a scalar that
  /// is spelled out.
  private func irregularity(ofEscaped scalar: UInt32) -> Irregularity {
    guard let scalar = Unicode.Scalar(scalar) else { return [] }
    guard let folded = IndexModel.folded(scalar) else { return Irregularity(ofExpanded: scalar) }
    let isSought =
      folded >= IndexModel.blank
      || foldedBits[Int(folded >> 6)] & (1 << UInt64(folded & 63)) != 0
    return isSought ? [.units, .words] : []
  }
}
