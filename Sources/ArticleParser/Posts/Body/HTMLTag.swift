/// A tag of HTML as written.
struct HTMLTag: Equatable {
  var name: Range<Int>
  var isClosing: Bool
  /// Behind the `>`.
  var end: Int

  /// The tag whose `<` stands at `start`; `nil` where what follows is no tag but text.
  ///
  /// Marks outside of ASCII show that a `<` of running text was followed by a `>` further on.
  init?(_ bytes: TextBytes, at start: Int, limit: Int) {
    var position = start + 1
    isClosing = position < limit && bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    let nameStart = position
    guard position < limit, Self.isLetter(bytes[position]) else { return nil }
    while position < limit, Self.isNameByte(bytes[position]) { position += 1 }
    name = nameStart..<position
    guard position < limit, Self.mayFollowName(bytes[position]) else { return nil }
    while position < limit {
      switch bytes[position] {
      case UInt8(ascii: ">"):
        end = position + 1
        return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[position]
        let close = bytes.firstIndex(of: quote, in: (position + 1)..<limit)
        position = close.map { $0 + 1 } ?? position + 1
      case UInt8(ascii: "<"), 0x80...: return nil
      default: position += 1
      }
    }
    return nil
  }

  private static func mayFollowName(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  /// Whether the tag's attributes keep its element from being shown.
  func isHidden(_ bytes: TextBytes) -> Bool {
    var offset = name.upperBound
    while offset + 5 < end {
      // Letters of either case; other marks do not collide with these two.
      switch bytes[offset] | 0x20 {
      case UInt8(ascii: "h") where holds("hidden", bytes, at: offset):
        // As an attribute of its own, not inside of another's name or value.
        if bytes[offset - 1] <= UInt8(ascii: " "), offset + 6 < end,
          !Self.isNameByte(bytes[offset + 6])
        {
          return true
        }
      case UInt8(ascii: "d") where holds("display", bytes, at: offset):
        var value = offset + 7
        while value < end, bytes[value] <= UInt8(ascii: " ") || bytes[value] == UInt8(ascii: ":") {
          value += 1
        }
        if holds("none", bytes, at: value) { return true }
      default: break
      }
      offset += 1
    }
    return false
  }

  private func holds(_ word: StaticString, _ bytes: TextBytes, at offset: Int) -> Bool {
    guard offset + word.utf8CodeUnitCount <= end else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy {
      bytes[offset + $0] | 0x20 == word.utf8Start[$0]
    }
  }
}
