/// Reads a front matter: as YAML where it is YAML, else key by key what can be read.
struct FrontMatterReader {
  /// Enough to see what is wrong with a file.
  private static let faultLimit = 20

  private let text: DecodedText

  init(_ text: DecodedText) {
    self.text = text
  }

  /// The front matter, or `nil` where the text has none.
  func read() -> FrontMatter? {
    guard let fence = FrontMatterFence(in: text) else { return nil }
    var content = fence.content
    var bodyLine = fence.bodyLine
    var matter = FrontMatter()
    if fence.isClosed, let whole = readWhole(content, into: &matter) {
      guard whole else { return nil }
    } else {
      // Without a closing fence, or with a rule of the body taken for it, the keys end before the
      // first line that cannot be one.
      let keysEnd = endOfKeys(content)
      guard keysEnd > content.lowerBound, hasKey(content.lowerBound..<keysEnd) else { return nil }
      if !fence.isClosed || keysEnd < content.upperBound {
        content = content.lowerBound..<keysEnd
        bodyLine = keysEnd
        reportMissingFence(afterLine: keysEnd, in: &matter)
      }
      readKeyByKey(content, into: &matter)
    }
    matter.bodyStart = start(ofLine: bodyLine)
    matter.reportDuplicates()
    matter.faults.sort { $0.offset < $1.offset }
    return matter
  }

  /// Whether the lines are one YAML mapping; `nil` where they are no YAML.
  private func readWhole(_ lines: Range<Int>, into matter: inout FrontMatter) -> Bool? {
    var reader = YAMLReader(bytes: text.bytes, range: bytes(of: lines))
    do {
      let document = try reader.document()
      guard case .mapping(let pairs) = document.content else { return document.isNull }
      matter.entries = pairs.map(FrontMatter.Entry.init)
      return true
    } catch {
      matter.faults.append(error)
      return nil
    }
  }

  private func reportMissingFence(afterLine line: Int, in matter: inout FrontMatter) {
    let offset = line < text.lines.count ? start(ofLine: line) : text.bytes.count
    matter.faults = [
      YAMLFault(
        offset: offset, message: "the front matter has no closing ---; the body starts here")
    ]
  }

  private func start(ofLine line: Int) -> Int {
    line < text.lines.count ? text.lines[line].bytes.lowerBound : text.bytes.count
  }

  private func bytes(of lines: Range<Int>) -> Range<Int> {
    start(
      ofLine: lines.lowerBound)..<max(
        start(ofLine: lines.lowerBound), start(ofLine: lines.upperBound))
  }
}

// MARK: - Key by key

extension FrontMatterReader {
  private func readKeyByKey(_ lines: Range<Int>, into matter: inout FrontMatter) {
    var start = lines.lowerBound
    while start < lines.upperBound {
      guard keyLength(text.lines[start]) != nil else {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.upperBound, keyLength(text.lines[end]) == nil { end += 1 }
      readKey(start..<end, into: &matter)
      start = end
    }
  }

  /// Reads one key with its lines as YAML or, failing that, takes what stands behind the colon.
  private func readKey(_ lines: Range<Int>, into matter: inout FrontMatter) {
    var reader = YAMLReader(bytes: text.bytes, range: bytes(of: lines))
    do {
      if case .mapping(let pairs) = try reader.document().content {
        matter.entries.append(contentsOf: pairs.map(FrontMatter.Entry.init))
        return
      }
    } catch {
      // The first fault was met before, in the reading of the whole.
      if matter.faults.first != error, matter.faults.count < Self.faultLimit {
        matter.faults.append(error)
      }
    }
    guard let length = keyLength(text.lines[lines.lowerBound]) else { return }
    let line = text.lines[lines.lowerBound].bytes
    let keyEnd = line.lowerBound + length
    let value = text.trimmed(keyEnd + 1..<text.lines[lastLine(of: lines)].bytes.upperBound)
    matter.entries.append(
      FrontMatter.Entry(
        key: unquoted(text.trimmed(line.lowerBound..<keyEnd)), value: looseValue(value),
        bytes: value))
  }

  private func lastLine(of lines: Range<Int>) -> Int {
    lines.last { !text.isBlank(text.lines[$0]) } ?? lines.lowerBound
  }

  /// A value that is no YAML: a list that only looks like one, or text as it stands.
  private func looseValue(_ value: Range<Int>) -> FrontMatterValue {
    guard !value.isEmpty else { return .null }
    let slice = text.bytes[value]
    guard slice.first == UInt8(ascii: "["), slice.last == UInt8(ascii: "]"), slice.count > 1 else {
      return .text(unquoted(value))
    }
    let inner = slice.dropFirst().dropLast()
    let items = inner.split(separator: UInt8(ascii: ","))
      .map { unquoted(text.trimmed($0.startIndex..<$0.endIndex)) }
    return .list(items.filter { !$0.isEmpty }.map { .text($0) })
  }

  private func unquoted(_ range: Range<Int>) -> String {
    let slice = text.bytes[text.withinQuotes(range)]
    // Lines of a value that YAML would fold.
    let lines = slice.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return lines.map {
      String(decoding: text.bytes[text.trimmed($0.startIndex..<$0.endIndex)], as: UTF8.self)
    }
    .joined(separator: " ")
  }
}

// MARK: - What a line can be

extension FrontMatterReader {
  /// The bytes of the key at the line's start up to its colon, or `nil` where none stands.
  ///
  /// Without a space behind the colon only a plain ASCII word counts as a key, and no address.
  private func keyLength(_ line: DecodedText.Line) -> Int? {
    let slice = text.bytes[line.bytes]
    guard let first = slice.first, first > UInt8(ascii: " "), first != UInt8(ascii: "#"),
      first != UInt8(ascii: "-"), let colon = slice.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let length = colon - slice.startIndex
    guard length > 0 else { return nil }
    let next = colon + 1
    if next == slice.endIndex || text.bytes[next] <= UInt8(ascii: " ") {
      return length <= 60 ? length : nil
    }
    let isWord = slice[..<colon].allSatisfy(Self.isWordByte)
    return isWord && text.bytes[next] != UInt8(ascii: "/") ? length : nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      return true
    default: return false
    }
  }

  private func hasKey(_ lines: Range<Int>) -> Bool {
    lines.contains { keyLength(text.lines[$0]) != nil }
  }

  /// The line before which the keys end for certain.
  private func endOfKeys(_ lines: Range<Int>) -> Int {
    var isAfterBlank = false
    for index in lines {
      let line = text.lines[index]
      if text.isBlank(line) {
        isAfterBlank = true
        continue
      }
      if !belongsToKeys(line, isAfterBlank: isAfterBlank) { return index }
      isAfterBlank = false
    }
    return lines.upperBound
  }

  private func belongsToKeys(_ line: DecodedText.Line, isAfterBlank: Bool) -> Bool {
    let slice = text.bytes[line.bytes]
    guard let first = slice.first else { return true }
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "#"): return !isAfterBlank
    default:
      guard let length = keyLength(line) else { return !isAfterBlank }
      // Prose has colons too, but seldom behind an ASCII word at the start of a line.
      return !isAfterBlank || slice.prefix(length).allSatisfy { Self.isWordByte($0) || $0 == 0x20 }
    }
  }
}
