/// The units of many texts in a row, in the form that the index is built from.
package struct UnitBuffer: Sendable, UnitSink {
  /// The bit that tells a word's number from a unit's scalar.
  package static let wordBit: UInt32 = 0x8000_0000
  /// The code between two units that do not stand next to each other.
  package static let breakCode: UInt32 = 0

  /// A unit's folded scalar, `wordBit` and a word's number, or `breakCode`.
  ///
  /// Never two breaks in a row; none at the start or end of a text.
  package private(set) var codes: [UInt32] = []
  /// Code points of its text before each code.
  package private(set) var offsets: [UInt32] = []
  /// Where in `wordBytes` each word's folded UTF-8 stands.
  package private(set) var words: [Range<Int>] = []
  /// All words' bytes.
  package private(set) var wordBytes: [UInt8] = []

  private var textStart = 0
  private var breakOffset: UInt32?

  package init() {}

  /// Empties the buffer and keeps its memory.
  package mutating func removeAll() {
    codes.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    wordBytes.removeAll(keepingCapacity: true)
  }

  /// Adds the units of one text.
  ///
  /// - Complexity: linear in the number of bytes.
  package mutating func append(utf8 text: UnsafeBufferPointer<UInt8>) {
    var scanner = UnitScanner(sink: UnitBuffer())
    swap(&scanner.sink, &self)
    scanner.sink.textStart = scanner.sink.codes.count
    scanner.sink.breakOffset = nil
    scanner.scan(text)
    swap(&scanner.sink, &self)
  }

  /// Adds the units of one text.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(utf8: $0) }
  }

  @inline(__always)
  mutating func unit(_ scalar: UInt32, offset: UInt32, end: UInt32) {
    add(scalar, offset)
  }

  mutating func word(_ utf8: [UInt8], offset: UInt32, end: UInt32) {
    let start = wordBytes.count
    wordBytes.append(contentsOf: utf8)
    add(Self.wordBit | UInt32(truncatingIfNeeded: words.count), offset)
    words.append(start..<wordBytes.count)
  }

  mutating func mark(_ scalar: UInt32, offset: UInt32, end: UInt32) {
    if codes.count > textStart { breakOffset = breakOffset ?? offset }
  }

  mutating func lineEnd(offset: UInt32) {
    mark(0, offset: offset, end: offset)
  }

  @inline(__always)
  private mutating func add(_ code: UInt32, _ offset: UInt32) {
    if let pending = breakOffset {
      codes.append(Self.breakCode)
      offsets.append(pending)
      breakOffset = nil
    }
    codes.append(code)
    offsets.append(offset)
  }
}
