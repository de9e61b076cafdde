/// Reads the pairs of neighbouring characters of texts; blanks are nothing, marks part.
struct PairReader {
  private var before: UInt32 = 0

  static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  /// Gives the pairs of a text that goes on with the one read before.
  @inline(__always)
  mutating func read(_ text: ArraySlice<Unicode.Scalar>, _ body: (UInt64) -> Void) {
    var before = before
    text.withUnsafeBufferPointer { text in
      for scalar in text where scalar != " " {
        let isWord = scalar.isHan || scalar.isLatinOrDigit
        if isWord, before != 0 { body(UInt64(before) << 32 | UInt64(scalar.value)) }
        before = isWord ? scalar.value : 0
      }
    }
    self.before = before
  }
}
