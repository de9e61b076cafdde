/// Puts pieces of inline text together to paragraphs and notes where each character stands.
struct BodyBuilder {
  private let text: DecodedText
  /// The text's own.
  private let bytes: TextBytes
  private(set) var paragraphs: [BodyParagraph] = []
  /// The paragraphs' text, a line break between each two.
  private(set) var output: [UInt8] = []
  /// Whether the output is made of whole characters of the text, and so is well-formed as it is.
  private(set) var isWellFormed = true
  private(set) var map = SourceMap()
  private(set) var targets: [Range<Int>] = []
  /// Code points of the output.
  private var length = 0
  private var paragraph = BodyParagraph(kind: .paragraph, bytes: 0..<0, offset: 0, targets: 0..<0)
  /// White space that counts only if more text follows: its width in output and its place.
  private var pendingSpace: (isBreak: Bool, byte: Int)?
  private var kind = BodyLeaf.Kind.paragraph
  private var boldDepth = 0
  private var linkDepth = 0
  private var headingDepth = 0
  /// The place reached last: index of the line, byte, column.
  private var lineIndex = 0
  private var cursor = 0
  private var column = 1

  /// A builder of a body of about so many paragraphs, from a text whose bytes stay where they are as
  /// long as it builds.
  init(_ text: DecodedText, _ bytes: TextBytes, paragraphCount: Int = 0) {
    self.text = text
    self.bytes = bytes
    cursor = text.lines.first?.bytes.lowerBound ?? 0
    output.reserveCapacity(bytes.count)
    paragraphs.reserveCapacity(paragraphCount)
    map.reserveCapacity(paragraphCount)
  }

  private var isAtStart: Bool { output.count == paragraph.bytes.lowerBound }

  mutating func append(_ pieces: [InlinePiece], of leafKind: BodyLeaf.Kind) {
    kind = leafKind == .html ? .paragraph : leafKind
    paragraph.kind = headingDepth > 0 ? .heading : kind
    for piece in pieces { append(piece) }
    endParagraph()
    boldDepth = 0
    linkDepth = 0
  }

  private mutating func append(_ piece: InlinePiece) {
    switch piece.kind {
    case .text: appendText(piece.bytes)
    case .scalar(let scalar): append(scalar, at: piece.bytes.lowerBound)
    case .space: if pendingSpace == nil { pendingSpace = (false, piece.bytes.lowerBound) }
    case .softBreak: if pendingSpace == nil { pendingSpace = (true, piece.bytes.lowerBound) }
    case .lineBreak: endParagraph()
    case .headingStart, .headingEnd:
      endParagraph()
      headingDepth = piece.kind == .headingStart ? 1 : 0
      paragraph.kind = headingDepth > 0 ? .heading : kind
    case .boldStart: boldDepth += 1
    case .boldEnd: boldDepth = max(0, boldDepth - 1)
    case .linkStart:
      linkDepth += 1
      targets.append(piece.bytes)
    case .linkEnd: linkDepth = max(0, linkDepth - 1)
    case .empty: return
    }
  }

  private mutating func appendText(_ range: Range<Int>) {
    var range = range
    if kind == .code {
      appendCode(range)
      return
    }
    if isAtStart {
      range = range.lowerBound + leadingSpace(range)..<range.upperBound
    } else if output.last == UInt8(ascii: " ") {
      range = withoutSecondSpace(range)
    }
    guard !range.isEmpty else { return }
    settleSpace(before: bytes[range.lowerBound])
    copy(range)
    if boldDepth == 0, headingDepth == 0 { paragraph.isBold = false }
    if linkDepth == 0, paragraph.isLink, holdsWord(range) { paragraph.isLink = false }
  }

  /// One space parts two words, also where a picture or a tag stood between them.
  private func withoutSecondSpace(_ range: Range<Int>) -> Range<Int> {
    let start = bytes[range].firstIndex { $0 != UInt8(ascii: " ") }
    // Preformatted text has its spaces apart, and keeps them.
    return start.map { $0..<range.upperBound } ?? range
  }

  /// Whether the range holds more than the marks that sites set between links.
  private func holdsWord(_ range: Range<Int>) -> Bool {
    range.count > 12
      || bytes[range].contains { HTMLTag.isNameByte($0) || (0xE4...0xE9).contains($0) }
  }

  /// Bytes of spaces and ideographic spaces at the start of a range.
  private func leadingSpace(_ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: " ") {
        offset += 1
      } else if offset + 2 < range.upperBound, bytes[offset] == 0xE3,
        bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x80
      {
        offset += 3
      } else {
        break
      }
    }
    return offset - range.lowerBound
  }

  private mutating func appendCode(_ range: Range<Int>) {
    if holdsControl(range) {
      for part in bytes[range].split(whereSeparator: Self.isControl) {
        copy(part.startIndex..<part.endIndex)
      }
    } else if !range.isEmpty {
      copy(range)
    }
    paragraph.isBold = false
    paragraph.isLink = false
  }

  private func holdsControl(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset &+ ByteBlock.byteCount <= range.upperBound {
      let block = ByteBlock(bytes, at: offset)
      let marks = block.isASCII(below: 0x20) & ~block.isASCII(UInt8(ascii: "\t"))
      if !ByteBlock.Places(marks).isEmpty { return true }
      offset &+= ByteBlock.byteCount
    }
    return bytes[offset..<range.upperBound].contains(where: Self.isControl)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\t")
  }

  private mutating func append(_ scalar: UInt32, at byte: Int) {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x205F:
      if pendingSpace == nil { pendingSpace = (false, byte) }
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x2060, 0xFEFF: return
    case 0x3000 where isAtStart: return
    default:
      guard let scalar = Unicode.Scalar(scalar), let encoded = UTF8.encode(scalar) else { return }
      settleSpace(before: encoded.first ?? 0)
      note(byte)
      output.append(contentsOf: encoded)
      length += 1
      if boldDepth == 0, headingDepth == 0 { paragraph.isBold = false }
    }
  }

  /// Writes the waiting space, unless a line's end stands between two wide characters.
  private mutating func settleSpace(before next: UInt8) {
    guard let space = pendingSpace else { return }
    pendingSpace = nil
    guard !isAtStart else { return }
    if space.isBreak, next >= 0xE2, endsWide { return }
    if output.last == UInt8(ascii: " ") { return }
    note(space.byte)
    output.append(UInt8(ascii: " "))
    length += 1
  }

  /// Whether the last character is one of the general marks or of the blocks behind them.
  private var endsWide: Bool {
    guard let last = output.last, last & 0xC0 == 0x80 else { return false }
    let lead = output.last { $0 & 0xC0 != 0x80 }
    return (lead ?? 0) >= 0xE2
  }

  private mutating func copy(_ range: Range<Int>) {
    note(range.lowerBound)
    output.append(contentsOf: TextBytes(rebasing: bytes[range]))
    if !bytes.isBetweenCharacters(range.lowerBound)
      || !bytes.isBetweenCharacters(range.upperBound)
    {
      isWellFormed = false
    }
    let count = bytes.codePointCount(in: range)
    length += count
    cursor = range.upperBound
    column += count
  }

  private mutating func note(_ byte: Int) {
    move(to: byte)
    map.note(offset: length, line: lineIndex + 1, column: column)
  }

  private mutating func move(to byte: Int) {
    while lineIndex + 1 < text.lines.count, text.lines[lineIndex + 1].bytes.lowerBound <= byte {
      lineIndex += 1
      cursor = text.lines[lineIndex].bytes.lowerBound
      column = 1
    }
    if byte < cursor {
      let place = text.place(ofByte: byte)
      lineIndex = place.line - 1
      column = place.column
    } else {
      column += bytes.codePointCount(in: cursor..<byte)
    }
    cursor = byte
  }

  private mutating func endParagraph() {
    pendingSpace = nil
    if !isAtStart { trimEnd() }
    if !isAtStart {
      paragraph.bytes = paragraph.bytes.lowerBound..<output.count
      paragraph.length = length - paragraph.offset
      paragraph.targets = paragraph.targets.lowerBound..<targets.count
      paragraphs.append(paragraph)
      output.append(UInt8(ascii: "\n"))
      length += 1
    }
    paragraph = BodyParagraph(
      kind: headingDepth > 0 ? .heading : kind, bytes: output.count..<output.count, offset: length,
      targets: targets.count..<targets.count)
  }

  private mutating func trimEnd() {
    let fullLength = length
    while !isAtStart, let last = output.last {
      if last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
        output.removeLast()
      } else if last == 0x80, output.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
        output.removeLast(3)
      } else {
        break
      }
      length -= 1
    }
    if length < fullLength { map.truncate(to: length) }
  }
}
