/// The rows of a table inside the lines of a paragraph.
struct MarkdownTable {
  /// Lines of the paragraph before the table.
  var before: [BodyLeaf.Segment] = []
  /// The cells row by row, without those that are empty.
  var cells: [BodyLeaf.Segment] = []

  /// The table, or `nil` where there is none: a table has a row of dashes, or a bar before each row.
  init?(_ lines: ArraySlice<BodyLeaf.Segment>, _ bytes: TextBytes) {
    let bar = UInt8(ascii: "|")
    guard let first = lines.first, let last = lines.last else { return nil }
    guard bytes.firstIndex(of: bar, in: first.bytes.lowerBound..<last.bytes.upperBound) != nil
    else {
      return nil
    }
    let rule = lines.indices.dropFirst().first { Self.isRule(bytes[lines[$0].bytes]) }
    let start: Int
    if let rule, bytes[lines[rule - 1].bytes].contains(bar) {
      start = rule - 1
    } else if bytes[first.bytes].first == bar, lines.allSatisfy({ bytes[$0.bytes].first == bar }) {
      start = lines.startIndex
    } else {
      return nil
    }
    before = Array(lines[..<start])
    for line in lines[start...] where !Self.isRule(bytes[line.bytes]) { split(line, bytes) }
  }

  private static func isRule(_ line: Slice<TextBytes>) -> Bool {
    var dashes = 0
    var bars = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "="), 0...UInt8(ascii: " "): continue
      default: return false
      }
    }
    return dashes > 0 && bars > 0
  }

  private mutating func split(_ line: BodyLeaf.Segment, _ bytes: TextBytes) {
    var start = line.bytes.lowerBound
    var isCode = false
    for index in line.bytes {
      if bytes[index] == UInt8(ascii: "`") { isCode.toggle() }
      let isEscaped = index > line.bytes.lowerBound && bytes[index - 1] == UInt8(ascii: "\\")
      guard bytes[index] == UInt8(ascii: "|"), !isEscaped, !isCode else { continue }
      appendCell(start..<index, bytes)
      start = index + 1
    }
    appendCell(start..<line.bytes.upperBound, bytes)
  }

  private mutating func appendCell(_ range: Range<Int>, _ bytes: TextBytes) {
    guard bytes[range].contains(where: { $0 > UInt8(ascii: " ") }) else { return }
    cells.append(BodyLeaf.Segment(bytes: range))
  }
}
