/// What takes in the units of a text, one by one from left to right.
///
/// Offsets count code points of the text; `end` lies behind the last one of the unit.
protocol UnitSink: ~Copyable {
  mutating func unit(_ scalar: UInt32, offset: UInt32, end: UInt32)
  mutating func word(_ utf8: [UInt8], offset: UInt32, end: UInt32)
  mutating func mark(_ scalar: UInt32, offset: UInt32, end: UInt32)
  mutating func lineEnd(offset: UInt32)
}

/// Cuts a text into folded units, words and marks.
///
/// A Han character is a unit of its own; letters and digits run together into words, with a `.` or
/// `,` between two digits inside; white space ends a word and is nothing else.
struct UnitScanner<Sink: UnitSink & ~Copyable>: ~Copyable {
  var sink: Sink
  private var word: [UInt8] = []
  private var wordOffset: UInt32 = 0
  private var wordEnd: UInt32 = 0
  /// A `.` or `,` behind a digit, which belongs to the word only if a digit follows.
  private var innerMark: (scalar: UInt32, offset: UInt32)?

  init(sink: consuming Sink) { self.sink = sink }

  /// Scans one whole text; bytes that are not UTF-8 count as U+FFFD, one each.
  ///
  /// - Complexity: linear in the number of bytes.
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var offset: UInt32 = 0
    while index < text.count {
      let (scalar, width) = Self.decode(text, index)
      index += width
      take(scalar, at: offset)
      offset &+= 1
    }
    end()
  }

  /// Takes the next scalar of a text, a value below 0x110000.
  @inline(__always)
  mutating func take(_ scalar: UInt32, at offset: UInt32) {
    let entry = Folding.Entry(of: scalar)
    if entry.isUnit {
      take(unit: entry.target(of: scalar), at: offset)
    } else if let kind = entry.kind {
      take(kind, entry.target(of: scalar), offset)
    } else {
      takeSpecial(entry, offset)
    }
  }

  /// Takes a scalar that was folded to a unit already.
  @inline(__always)
  mutating func take(unit: UInt32, at offset: UInt32) {
    if !word.isEmpty { endWord() }
    sink.unit(unit, offset: offset, end: offset &+ 1)
  }

  /// Ends a text whose scalars were taken one by one.
  @inline(__always)
  mutating func end() { endWord() }

  private mutating func takeSpecial(_ entry: Folding.Entry, _ offset: UInt32) {
    switch entry.special {
    case Folding.Entry.nothing: break
    case Folding.Entry.space: endWord()
    case Folding.Entry.lineEnd:
      endWord()
      sink.lineEnd(offset: offset)
    default:
      for folded in entry.expansion { take(folded.kind, folded.scalar, offset) }
    }
  }

  private mutating func take(_ kind: Folding.Kind, _ scalar: UInt32, _ offset: UInt32) {
    switch kind {
    case .unit:
      endWord()
      sink.unit(scalar, offset: offset, end: offset &+ 1)
    case .word: takeLetter(scalar, offset)
    case .mark:
      if innerMark == nil, let last = word.last, Self.isDigit(UInt32(last)),
        scalar == 0x2E || scalar == 0x2C
      {
        innerMark = (scalar, offset)
      } else {
        endWord()
        sink.mark(scalar, offset: offset, end: offset &+ 1)
      }
    }
  }

  private mutating func takeLetter(_ scalar: UInt32, _ offset: UInt32) {
    if let (mark, _) = innerMark {
      if Self.isDigit(scalar) {
        word.append(UInt8(truncatingIfNeeded: mark))
        innerMark = nil
      } else {
        endWord()
      }
    }
    if word.isEmpty { wordOffset = offset }
    wordEnd = offset &+ 1
    if scalar < 0x80 {
      word.append(UInt8(truncatingIfNeeded: scalar))
    } else {
      Self.append(scalar, to: &word)
    }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    sink.word(word, offset: wordOffset, end: wordEnd)
    word.removeAll(keepingCapacity: true)
    if let (mark, offset) = innerMark {
      innerMark = nil
      sink.mark(mark, offset: offset, end: offset &+ 1)
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The scalar that starts at a byte, and how many bytes it takes.
  @inline(__always)
  static func decode(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: UInt32, width: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    let left = text.count - index
    if first >= 0xE0, first < 0xF0, left >= 3 {
      let second = UInt32(text[index + 1])
      let third = UInt32(text[index + 2])
      let scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
      let isValid = second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && scalar >= 0x800
      return isValid && scalar & 0xF800 != 0xD800 ? (scalar, 3) : (0xFFFD, 1)
    }
    if first >= 0xC2, first < 0xE0, left >= 2 {
      let second = UInt32(text[index + 1])
      return second & 0xC0 == 0x80 ? ((first & 0x1F) << 6 | second & 0x3F, 2) : (0xFFFD, 1)
    }
    guard first >= 0xF0, first < 0xF5, left >= 4 else { return (0xFFFD, 1) }
    var scalar = first & 0x07
    for step in 1...3 {
      let next = UInt32(text[index + step])
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | next & 0x3F
    }
    return (0x10000..<0x110000).contains(scalar) ? (scalar, 4) : (0xFFFD, 1)
  }
}

extension UnitScanner: Copyable where Sink: Copyable {}
