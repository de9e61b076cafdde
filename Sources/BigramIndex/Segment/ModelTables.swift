/// A model's tables in the form that building needs: direct and hashed where the file is searched.
final class ModelTables: Sendable {
  let model: IndexModel
  /// For each scalar of the basic plane its ``CodedScalar``.
  private let basicScalars: [CodedScalar]
  private let otherScalars: [UInt32: CodedScalar]
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
    var basicScalars = (0..<UInt32(0x1_0000)).map { CodedScalar(unit: Self.unit(of: $0)) }
    var otherScalars: [UInt32: CodedScalar] = [:]
    let scalars = try model.scalars()
    let codeLimit = TextCode.capacity(singleCount: model.singleCount)
    for code in 0..<UInt32(min(model.codeCount, codeLimit)) {
      let scalar = try scalars.load(UInt32.self, at: Int(code) * 4)
      guard scalar < Self.scalarLimit else { throw ByteCursor.badNumber }
      let form = TextForm(ofCode: code, singleCount: model.singleCount)
      if scalar < 0x1_0000 {
        basicScalars[Int(scalar)] = CodedScalar(form, unit: Self.unit(of: scalar))
      } else {
        otherScalars[scalar] = CodedScalar(form, unit: 0)
      }
    }
    self.basicScalars = basicScalars
    self.otherScalars = otherScalars
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

  /// The unit of the basic plane that a scalar of it folds to; 0 when it is not one.
  private static func unit(of scalar: UInt32) -> UInt32 {
    let entry = Folding.Entry(of: scalar)
    return entry.isUnit ? entry.target(of: scalar) & 0xFFFF : 0
  }

  @inline(__always)
  func coded(_ scalar: UInt32) -> CodedScalar {
    scalar < 0x1_0000
      ? basicScalars[Int(scalar)] : otherScalars[scalar] ?? CodedScalar(unit: 0)
  }

  /// The frequent grams, to look many up.
  struct Grams {
    fileprivate let pairs: GramTable.View
    fileprivate let longer: GramTable.View

    /// The number of a gram; `nil` for one that is not frequent.
    @inline(__always)
    subscript(_ key: UInt64) -> UInt32? {
      key < ModelTables.firstLongerGram ? pairs[key] : longer[key]
    }
  }

  @inline(__always)
  func withGrams(_ body: (Grams) -> Void) {
    pairs.withView { pairs in
      longerGrams.withView { body(Grams(pairs: pairs, longer: $0)) }
    }
  }

  func unit(ofWord word: UnsafeBufferPointer<UInt8>) -> UInt32? {
    words.number(of: word).map { TermKey.firstWord + UInt32($0) }
  }

  /// How a needle, which knows the alphabet's scalars only, could miss something at a scalar that
  /// is spelled out.
  func irregularity(ofEscaped scalar: UInt32) -> Irregularity {
    guard let scalar = Unicode.Scalar(scalar) else { return [] }
    guard let folded = IndexModel.folded(scalar) else { return Irregularity(ofExpanded: scalar) }
    let isSought =
      folded >= IndexModel.blank
      || foldedBits[Int(folded >> 6)] & (1 << UInt64(folded & 63)) != 0
    return isSought ? [.units, .words] : []
  }
}
