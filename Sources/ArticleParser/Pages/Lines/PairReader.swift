/// The pairs of neighbouring characters of a text; blanks are nothing, marks part.
struct PairReader {
  private var text: ArraySlice<Unicode.Scalar>
  private var position: Int
  private var before: UInt32 = 0

  init(_ text: ArraySlice<Unicode.Scalar>) {
    self.text = text
    position = text.startIndex
  }

  /// Goes on with the next line, whose first character follows the last one read.
  mutating func `continue`(with next: ArraySlice<Unicode.Scalar>) {
    text = next
    position = next.startIndex
  }

  static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  mutating func next() -> UInt64? {
    while position < text.endIndex {
      let scalar = text[position]
      position += 1
      if scalar == " " { continue }
      let isWord = scalar.isHan || scalar.isLatinOrDigit
      let pair = UInt64(before) << 32 | UInt64(scalar.value)
      let hadWord = before != 0
      before = isWord ? scalar.value : 0
      if isWord && hadWord { return pair }
    }
    return nil
  }
}
