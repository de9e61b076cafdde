/// A model's tables in the form that building needs: direct and hashed where the file is searched.
final class ModelTables: Sendable {
  let model: IndexModel
  /// A scalar's code and one, 0 for none.
  private let codes: [UInt32]
  /// One bit a scalar: whether one of the alphabet folds to it.
  private let foldedBits: [UInt64]
  private let words: WordTable
  private let grams: GramTable

  init(_ model: IndexModel) throws(IndexError) {
    self.model = model
    var codes = [UInt32](repeating: 0, count: 0x11_0000)
    let scalars = try model.scalars()
    for code in 0..<model.codeCount {
      let scalar = Int(try scalars.load(UInt32.self, at: code * 4))
      guard scalar < codes.count else { throw ByteCursor.badNumber }
      codes[scalar] = UInt32(code + 1)
    }
    self.codes = codes
    var foldedBits = [UInt64](repeating: 0, count: 0x11_0000 / 64)
    for scalar in try model.foldedScalars() where scalar < 0x11_0000 {
      foldedBits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
    self.foldedBits = foldedBits
    var words = WordTable()
    for number in 0..<model.wordCount {
      let word = try model.word(number).array
      _ = word.withUnsafeBufferPointer { words.insert($0) }
    }
    self.words = words
    var grams = GramTable()
    for number in 0..<model.gramCount {
      grams.insert(try model.gramKey(number), number: TermKey.firstGram + UInt32(number))
    }
    self.grams = grams
  }

  @inline(__always)
  func gram(_ key: UInt64) -> UInt32? { grams[key] }

  func unit(ofWord word: UnsafeBufferPointer<UInt8>) -> UInt32? {
    words.number(of: word).map { TermKey.firstWord + UInt32($0) }
  }

  /// How a needle, which knows the alphabet's scalars only, could miss something at a scalar that
  /// is spelled out.
  private func irregularity(ofEscaped scalar: Unicode.Scalar) -> Irregularity {
    guard let folded = IndexModel.folded(scalar) else { return Irregularity(ofExpanded: scalar) }
    let isSought =
      folded >= IndexModel.blank
      || foldedBits[Int(folded >> 6)] & (1 << UInt64(folded & 63)) != 0
    return isSought ? [.units, .words] : []
  }

  /// Codes a text; says how a needle could miss a phrase in it.
  func encode(_ text: String, to bytes: inout [UInt8]) -> Irregularity {
    let singleCount = model.singleCount
    var irregularity: Irregularity = []
    for scalar in text.unicodeScalars {
      let code = Int(codes[Int(scalar.value)])
      if code != 0 {
        TextCode.append(code: code - 1, singleCount: singleCount, to: &bytes)
      } else {
        TextCode.append(escaped: scalar.value, to: &bytes)
        irregularity.formUnion(self.irregularity(ofEscaped: scalar))
      }
    }
    return irregularity
  }
}
