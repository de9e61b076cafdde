/// Heads that are one YAML mapping without the fences of one.
extension HeaderReader {
  /// Hexo asks for no opening fence: keys from the first line on, up to a line of dashes.
  ///
  /// Only a mapping with a title counts, since a line of dashes also underlines a heading.
  mutating func readUnopened(from first: Int) -> Int? {
    guard keyLine(text.lines[first]) != nil,
      let close = text.lines[first...].firstIndex(where: { isFence($0, of: UInt8(ascii: "-")) }),
      readMapping(text.lines[first].bytes.lowerBound..<text.lines[close].bytes.lowerBound)
    else { return nil }
    return close + 1
  }

  /// Hugo's JSON: an object with a title in front of other text, which is no further object: lines
  /// of records have no head.
  mutating func readObject(from first: Int) -> Int? {
    let start = text.trimmed(text.lines[first].bytes).lowerBound
    guard text.bytes[start] == UInt8(ascii: "{"), let end = endOfObject(from: start) else {
      return nil
    }
    let next = text.place(ofByte: end - 1).line
    let line = text.lines[next - 1]
    guard text.isBlank(DecodedText.Line(number: next, bytes: end..<line.bytes.upperBound)),
      let body = text.lines[next...].first(where: { !text.isBlank($0) }),
      text.bytes[body.bytes.lowerBound] != UInt8(ascii: "{"), readMapping(start..<end)
    else { return nil }
    return next
  }

  /// Hexo's JSON: the members of an object with a title, up to a line of semicolons; one may stand
  /// before them too.
  mutating func readMembers(from first: Int) -> Int? {
    let start = isFence(text.lines[first], of: UInt8(ascii: ";")) ? first + 1 : first
    guard start < text.lines.count,
      text.bytes[text.trimmed(text.lines[start].bytes)].first == UInt8(ascii: "\""),
      let close = text.lines[start...].firstIndex(where: { isFence($0, of: UInt8(ascii: ";")) })
    else { return nil }
    let members = text.lines[start].bytes.lowerBound..<text.lines[close].bytes.lowerBound
    var reader = YAMLReader(bytes: text.bytes, range: members)
    guard let pairs = try? reader.membersWithoutBraces(), take(pairs) else { return nil }
    return close + 1
  }

  /// Takes over the keys of a mapping that has a title; JSON is YAML as well.
  private mutating func readMapping(_ range: Range<Int>) -> Bool {
    var reader = YAMLReader(bytes: text.bytes, range: range)
    guard case .mapping(let pairs)? = (try? reader.document())?.content else { return false }
    return take(pairs)
  }

  private mutating func take(_ pairs: [YAMLNode.Pair]) -> Bool {
    let entries = pairs.map(FrontMatter.Entry.init)
    guard entries.contains(where: { $0.key == "title" }) else { return false }
    for entry in entries { add(entry.key, entry.value, entry.bytes) }
    return true
  }

  private func isFence(_ line: DecodedText.Line, of mark: UInt8) -> Bool {
    let marks = text.bytes[text.trimmed(line.bytes)]
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// Behind the brace that closes the one at `start`; brackets in strings do not count.
  private func endOfObject(from start: Int) -> Int? {
    var depth = 0
    var isString = false
    var offset = start
    while offset < text.bytes.count {
      switch text.bytes[offset] {
      case UInt8(ascii: "\\") where isString: offset += 1
      case UInt8(ascii: "\""): isString.toggle()
      case UInt8(ascii: "{") where !isString: depth += 1
      case UInt8(ascii: "}") where !isString:
        depth -= 1
        if depth == 0 { return offset + 1 }
      default: break
      }
      offset += 1
    }
    return nil
  }
}
