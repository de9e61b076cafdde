/// The pairs of neighbouring characters of a short text, for asking how much of it other texts have.
struct PairSet {
  private let ordinals: PairOrdinals
  /// For each pair the last text that was found to have it.
  private var lastText: [Int]
  private var textCount = 0

  init(_ text: ArraySlice<Unicode.Scalar>) {
    var ordinals = PairOrdinals(capacity: 32)
    var reader = PairReader()
    reader.read(text) { _ = ordinals.insert($0) }
    self.ordinals = ordinals
    lastText = Array(repeating: 0, count: ordinals.count)
  }

  var count: Int { ordinals.count }

  /// The share of the pairs that a text has, from 0 to 1; no pairs are not had.
  mutating func share(in text: ArraySlice<Unicode.Scalar>) -> Float {
    guard ordinals.count > 0 else { return 0 }
    textCount += 1
    let own = textCount
    var found = 0
    var reader = PairReader()
    reader.read(text) { pair in
      guard let ordinal = ordinals.ordinal(of: pair), lastText[ordinal] != own else { return }
      lastText[ordinal] = own
      found += 1
    }
    return Float(found) / Float(ordinals.count)
  }
}
