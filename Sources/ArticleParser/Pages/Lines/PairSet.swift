/// The pairs of neighbouring characters of a short text, for asking how much of it another text has.
struct PairSet {
  private var ordinals = PairOrdinals(capacity: 32)

  init(_ text: ArraySlice<Unicode.Scalar>) {
    var reader = PairReader(text)
    while let pair = reader.next() { _ = ordinals.insert(pair) }
  }

  /// The share of the pairs that a text has, from 0 to 1; no pairs are not had.
  func share(in text: ArraySlice<Unicode.Scalar>) -> Float {
    guard ordinals.count > 0 else { return 0 }
    var isFound = [Bool](repeating: false, count: ordinals.count)
    var found = 0
    var reader = PairReader(text)
    while let pair = reader.next() {
      guard let ordinal = ordinals.ordinal(of: pair), !isFound[ordinal] else { continue }
      isFound[ordinal] = true
      found += 1
    }
    return Float(found) / Float(ordinals.count)
  }
}
