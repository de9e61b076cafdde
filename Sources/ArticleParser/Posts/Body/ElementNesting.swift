/// Follows the element that opened an HTML block to the line that closes it.
///
/// As in kramdown, Markdown goes on behind that line; CommonMark would wait for a blank one and
/// leave `<div>…</div>⏎![](a.png)` with its marks.
struct ElementNesting {
  private let name: Range<Int>
  private let isVoid: Bool
  private var depth = 0
  /// Whether the last line that was read ended with the element's end.
  private(set) var isClosed = false

  /// The element whose tag, an opening or a closing one, stands at `start`; `nil` for a declaration.
  init?(startingAt start: Int, of bytes: [UInt8]) {
    let nameStart = bytes[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
    var nameEnd = nameStart
    while nameEnd < bytes.count, HTMLTag.isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > nameStart else { return nil }
    name = nameStart..<nameEnd
    isVoid = HTMLElements.isVoid(bytes[name])
  }

  /// Reads the next line of the block.
  mutating func read(_ line: Range<Int>, of bytes: [UInt8]) {
    isClosed = false
    var offset = line.lowerBound
    while let open = Self.mark(in: bytes, offset..<line.upperBound) {
      guard startsAlike(bytes, at: open, limit: line.upperBound),
        let tag = HTMLTag(bytes, at: open, limit: line.upperBound), tag.name.count == name.count
      else {
        offset = open + 1
        continue
      }
      offset = tag.end
      if tag.isClosing { depth -= 1 } else if !isVoid { depth += 1 }
      isClosed =
        depth <= 0 && bytes[offset..<line.upperBound].allSatisfy { $0 <= UInt8(ascii: " ") }
    }
  }

  private static func mark(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer {
      LineScanner.index(
        of: UInt8(ascii: "<"), in: UnsafeBufferPointer(rebasing: $0[..<range.upperBound]),
        from: range.lowerBound)
    }
  }

  private func startsAlike(_ bytes: [UInt8], at open: Int, limit: Int) -> Bool {
    var offset = open + 1
    if offset < limit, bytes[offset] == UInt8(ascii: "/") { offset += 1 }
    guard offset + name.count <= limit else { return false }
    return name.indices.allSatisfy {
      bytes[$0] | 0x20 == bytes[offset + $0 - name.lowerBound] | 0x20
    }
  }
}
