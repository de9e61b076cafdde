extension InlineReader {
  /// A run of `*`, `_` or `~`: kept as a piece for each mark until its partner is found.
  ///
  /// As in kramdown, white space decides what opens and closes and punctuation does not: Chinese
  /// text sets `**“词”**` next to Han characters, which CommonMark would not read as strong.
  mutating func readDelimiter() {
    let start = position
    let mark = bytes[start]
    var stop = start
    while stop < lineEnd, bytes[stop] == mark { stop += 1 }
    position = stop
    let count = stop - start
    let isStrike = mark == UInt8(ascii: "~")
    guard count <= 3, !isStrike || count == 2 else {
      add(.text, start..<stop)
      return
    }
    let isSpaceBefore = start == segmentStart || bytes[start - 1] <= UInt8(ascii: " ")
    let isSpaceAfter = stop >= lineEnd || bytes[stop] <= UInt8(ascii: " ")
    var canOpen = !isSpaceAfter
    var canClose = !isSpaceBefore
    if mark == UInt8(ascii: "_"), !isSpaceBefore, !isSpaceAfter {
      let isWordBefore = isWordByte(start - 1)
      let isWordAfter = isWordByte(stop)
      canOpen = canOpen && !isWordBefore
      canClose = canClose && !isWordAfter
    }
    guard canOpen || canClose else {
      add(.text, start..<stop)
      return
    }
    addDelimiters(start..<stop, canOpen: canOpen, canClose: canClose)
  }

  /// Adds a run's marks: a pair as one unit, a third mark as one of its own, which stands outside
  /// or inside of the pair as it was opened.
  private mutating func addDelimiters(_ run: Range<Int>, canOpen: Bool, canClose: Bool) {
    let mark = bytes[run.lowerBound]
    let count = run.count
    var offset = run.lowerBound
    let closesThree = count == 3 && canClose && openTriples.contains(mark)
    if count == 3, canOpen, !closesThree { openTriples.insert(mark) }
    if closesThree { openTriples.remove(mark) }
    while offset < run.upperBound {
      let isPair = run.upperBound - offset >= 2 && !(closesThree && offset == run.lowerBound)
      let width = isPair ? 2 : 1
      if !isInAnnotation {
        delimiters.append(
          Delimiter(piece: pieces.count, mark: mark, canOpen: canOpen, canClose: canClose))
      }
      add(.text, offset..<(offset + width))
      offset += width
    }
  }

  private var segmentStart: Int {
    leafSegments.contains(segment) ? segments[segment].bytes.lowerBound : 0
  }

  /// Letters, digits and every Han character; marks of the general and CJK blocks are none.
  private func isWordByte(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    switch bytes[start] {
    case 0xE2: return false
    case 0xE3:
      return !(start + 1 < bytes.count && bytes[start + 1] == 0x80)
    case 0xEF:
      return !(start + 1 < bytes.count && bytes[start + 1] == 0xBC)
    case 0x80...: return true
    default:
      return HTMLTag.isLetter(bytes[start])
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start])
    }
  }

  /// Pairs the marks: each closing one with the nearest open one of its kind and width.
  mutating func resolveEmphasis() {
    guard !delimiters.isEmpty else { return }
    var open: [[Int]] = Array(repeating: [], count: 6)
    for index in delimiters.indices {
      let delimiter = delimiters[index]
      let width = pieces[delimiter.piece].bytes.count
      let kind = Self.kind(delimiter.mark) * 2 + (width - 1)
      // Not `****`, but what stands between may give no text, as an image does.
      if delimiter.canClose, let opener = open[kind].popLast(),
        pieces[delimiters[opener].piece].bytes.upperBound
          < pieces[delimiter.piece].bytes.lowerBound
      {
        let isBold = width == 2 && delimiter.mark != UInt8(ascii: "~")
        pieces[delimiters[opener].piece].kind = isBold ? .boldStart : .empty
        pieces[delimiter.piece].kind = isBold ? .boldEnd : .empty
        // Marks that opened in between stay text.
        for other in open.indices where other != kind {
          while let last = open[other].last, last > opener { open[other].removeLast() }
        }
      } else if delimiter.canOpen {
        open[kind].append(index)
      }
    }
  }

  private static func kind(_ mark: UInt8) -> Int {
    switch mark {
    case UInt8(ascii: "*"): 0
    case UInt8(ascii: "_"): 1
    default: 2
    }
  }
}
