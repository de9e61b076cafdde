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
  init?(startingAt start: Int, of bytes: TextBytes) {
    let nameStart = bytes[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
    var nameEnd = nameStart
    while nameEnd < bytes.count, HTMLTag.isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > nameStart else { return nil }
    name = nameStart..<nameEnd
    isVoid = HTMLElements.isVoid(bytes[name])
  }

  /// Reads the next line of the block.
  mutating func read(_ line: Range<Int>, of bytes: TextBytes) {
    isClosed = false
    var offset = line.lowerBound
    while let open = bytes.firstIndex(of: UInt8(ascii: "<"), in: offset..<line.upperBound) {
      guard startsAlike(bytes, at: open, limit: line.upperBound),
        let tag = HTMLTag(bytes, at: open, limit: line.upperBound), tag.name.count == name.count
      else {
        offset = open + 1
        continue
      }
      offset = tag.end
      if tag.isClosing { depth -= 1 } else if !isVoid { depth += 1 }
      isClosed = depth <= 0 && bytes.isBlank(offset..<line.upperBound)
    }
  }

  private func startsAlike(_ bytes: TextBytes, at open: Int, limit: Int) -> Bool {
    var offset = open + 1
    if offset < limit, bytes[offset] == UInt8(ascii: "/") { offset += 1 }
    guard offset + name.count <= limit else { return false }
    for index in name {
      guard bytes[index] | 0x20 == bytes[offset] | 0x20 else { return false }
      offset += 1
    }
    return true
  }
}
