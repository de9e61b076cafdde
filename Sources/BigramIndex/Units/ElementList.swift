/// A text as a phrase sees it: units, words, marks and line ends with their places.
struct ElementList: UnitSink {
  enum Kind: UInt8 {
    case unit, word, mark, lineEnd
  }

  struct Element {
    var kind: Kind
    /// The folded scalar of a unit or mark, the number of a word.
    var value: UInt32
    var offset: UInt32
    var end: UInt32
  }

  private(set) var elements: [Element] = []
  private(set) var words: [[UInt8]] = []

  /// The elements of a text.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    var scanner = UnitScanner(sink: ElementList())
    scanner.scan(text)
    self = scanner.sink
  }

  /// The elements of a text.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { ElementList($0) }
  }

  private init() {}

  mutating func unit(_ scalar: UInt32, offset: UInt32, end: UInt32) {
    elements.append(Element(kind: .unit, value: scalar, offset: offset, end: end))
  }

  mutating func word(_ utf8: [UInt8], offset: UInt32, end: UInt32) {
    let number = UInt32(truncatingIfNeeded: words.count)
    elements.append(Element(kind: .word, value: number, offset: offset, end: end))
    words.append(utf8)
  }

  mutating func mark(_ scalar: UInt32, offset: UInt32, end: UInt32) {
    elements.append(Element(kind: .mark, value: scalar, offset: offset, end: end))
  }

  mutating func lineEnd(offset: UInt32) {
    elements.append(Element(kind: .lineEnd, value: 0, offset: offset, end: offset + 1))
  }
}
