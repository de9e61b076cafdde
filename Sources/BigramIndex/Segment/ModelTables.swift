/// A model's tables in the form that building needs: direct and hashed where the file is searched.
final class ModelTables: Sendable {
  let model: IndexModel
  /// A scalar's code and one, 0 for none.
  private let codes: [UInt16]
  /// One bit a scalar: whether one of the alphabet folds to it.
  private let foldedBits: [UInt64]
  private let words: WordTable
  private let gramKeys: [UInt64]
  private let gramNumbers: [UInt32]

  init(_ model: IndexModel) throws(IndexError) {
    self.model = model
    var codes = [UInt16](repeating: 0, count: 0x11_0000)
    let scalars = try model.scalars()
    for code in 0..<model.codeCount {
      let scalar = Int(try scalars.load(UInt32.self, at: code * 4))
      guard scalar < codes.count, code < Int(UInt16.max) else { throw ByteCursor.badNumber }
      codes[scalar] = UInt16(code + 1)
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
    var slotCount = 1024
    while slotCount < model.gramCount * 3 { slotCount *= 2 }
    var keys = [UInt64](repeating: .max, count: slotCount)
    var numbers = [UInt32](repeating: 0, count: slotCount)
    for number in 0..<model.gramCount {
      let key = try model.gramKey(number)
      var slot = Self.slot(key, slotCount)
      while keys[slot] != .max { slot = (slot + 1) & (slotCount - 1) }
      keys[slot] = key
      numbers[slot] = TermKey.firstGram + UInt32(number)
    }
    gramKeys = keys
    gramNumbers = numbers
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }

  @inline(__always)
  func gram(_ key: UInt64) -> UInt32? {
    var slot = Self.slot(key, gramKeys.count)
    while true {
      let found = gramKeys[slot]
      if found == key { return gramNumbers[slot] }
      if found == .max { return nil }
      slot = (slot &+ 1) & (gramKeys.count - 1)
    }
  }

  func unit(ofWord word: UnsafeBufferPointer<UInt8>) -> UInt32? {
    words.number(of: word).map { TermKey.firstWord + UInt32($0) }
  }

  /// Whether a phrase whose characters all have one code each could match here.
  private func mayBeSought(_ scalar: Unicode.Scalar) -> Bool {
    guard case .scalars(let folded) = Folding.fold(scalar) else { return false }
    return folded.contains {
      $0.kind == .unit && foldedBits[Int($0.scalar >> 6)] & (1 << UInt64($0.scalar & 63)) != 0
    }
  }

  /// Codes a text; `hasVariant` is set when a scalar was spelled out that stands for the same as
  /// one of the alphabet, so that a search for codes could miss it.
  func encode(_ text: String, to bytes: inout [UInt8], hasVariant: inout Bool) {
    let singleCount = model.singleCount
    for scalar in text.unicodeScalars {
      let code = Int(codes[Int(scalar.value)])
      if code != 0 {
        TextCode.append(code: code - 1, singleCount: singleCount, to: &bytes)
      } else {
        TextCode.append(escaped: scalar.value, to: &bytes)
        if mayBeSought(scalar) { hasVariant = true }
      }
    }
  }
}
