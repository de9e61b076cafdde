/// A file decoded once to UTF-8 and cut into raw lines.
///
/// LF and CRLF end a line. A lone CR ends one only in a file without any LF, as in classic Mac
/// files: elsewhere it is a stray character, and line numbers must stay those of grep and editors.
/// For the same reason NEL, U+2028 and form feed do not end a raw line; the parsers read them as
/// white space or as a break of paragraph or page.
package struct DecodedText: Sendable {
  /// One raw line without its end.
  package struct Line: Sendable, Equatable {
    /// 1-based.
    package var number: Int
    /// Bytes of the decoded text.
    package var bytes: Range<Int>
  }

  /// The text in valid UTF-8, without a byte order mark.
  package let bytes: [UInt8]
  /// The raw lines; a last line end starts no further line.
  package let lines: [Line]
  /// What the file's bytes were read as.
  package let encoding: TextEncoding
  /// Where in `bytes` the first U+FFFD stands that replaces impossible bytes of the file.
  package let firstReplacement: Int?

  package init(
    bytes: [UInt8], encoding: TextEncoding = .utf8, firstReplacement: Int? = nil
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.firstReplacement = firstReplacement
    self.lines = LineScanner.lines(of: bytes)
  }

  package init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// The line as a string.
  package func string(of line: Line) -> String {
    String(decoding: bytes[line.bytes], as: UTF8.self)
  }

  /// The scalars of the line, the first of which stands in column 1.
  package func scalars(of line: Line) -> [Unicode.Scalar] {
    Array(string(of: line).unicodeScalars)
  }

  /// The raw line and the 1-based column, in code points, of a byte of the text.
  ///
  /// - Complexity: logarithmic in the number of lines, linear in the length of the line.
  package func place(ofByte offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].bytes.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (1, 1) }
    let line = lines[low - 1]
    let end = min(max(offset, line.bytes.lowerBound), bytes.count)
    return (line.number, bytes.codePointCount(in: line.bytes.lowerBound..<end) + 1)
  }
}

extension DecodedText {
  /// Where in a range an ASCII text first stands, letters compared without case.
  func firstOccurrence(of mark: StaticString, in range: Range<Int>) -> Int? {
    let wanted = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    guard let first = wanted.first, range.count >= wanted.count else { return nil }
    func folded(_ byte: UInt8) -> UInt8 {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    return bytes.withUnsafeBufferPointer { bytes in
      for start in range.lowerBound...(range.upperBound - wanted.count)
      where folded(bytes[start]) == first {
        if wanted.indices.allSatisfy({ folded(bytes[start + $0]) == wanted[$0] }) { return start }
      }
      return nil
    }
  }
}
