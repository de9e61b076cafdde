/// Where words begin and end in stored texts: what ``UnitScanner`` takes for one word, seen from a
/// place inside the text.
///
/// Holds for texts without characters that become several with letters among them; the others are
/// scanned from their start.
enum WordEdge {
  /// Whether the word that starts at an offset starts a word of the text there.
  static func isEdge(before offset: Int, _ text: CodedText) throws(IndexError) -> Bool {
    guard let first = try text.character(at: offset) else { return true }
    return try isEdge(
      between: first.scalar, from: offset,
      next: { offset throws(IndexError) in
        guard let found = try text.character(before: offset) else { return nil }
        return (found.scalar, found.start)
      })
  }

  /// Whether the word that ends at an offset ends a word of the text there.
  static func isEdge(after offset: Int, _ text: CodedText) throws(IndexError) -> Bool {
    guard let last = try text.character(before: offset) else { return true }
    return try isEdge(
      between: last.scalar, from: offset,
      next: { offset throws(IndexError) in
        guard let found = try text.character(at: offset) else { return nil }
        return (found.scalar, found.end)
      })
  }

  /// Whether a word's outer character and what comes next, going outward, are of two words.
  private static func isEdge(
    between outer: UInt32, from offset: Int,
    next: (Int) throws(IndexError) -> (scalar: UInt32, offset: Int)?
  ) throws(IndexError) -> Bool {
    var offset = offset
    var hasMark = false
    while let found = try next(offset) {
      offset = found.offset
      let entry = Folding.Entry(of: found.scalar)
      guard let kind = entry.kind else {
        if entry.special == Folding.Entry.nothing { continue }
        return true
      }
      let folded = entry.target(of: found.scalar)
      switch kind {
      case .unit: return true
      case .word: return hasMark && !isDigit(folded)
      case .mark:
        guard !hasMark, folded == 0x2E || folded == 0x2C, isDigit(ofRaw: outer) else {
          return true
        }
        hasMark = true
      }
    }
    return true
  }

  private static func isDigit(_ folded: UInt32) -> Bool { folded &- 0x30 < 10 }

  private static func isDigit(ofRaw scalar: UInt32) -> Bool {
    let entry = Folding.Entry(of: scalar)
    return entry.kind == .word && isDigit(entry.target(of: scalar))
  }
}
