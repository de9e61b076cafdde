/// What the elements of HTML mean for the text of a page.
enum HTMLElements {
  /// What a tag does to the text around it.
  enum Role {
    /// Nothing: a span inside a paragraph.
    case inline
    /// Starts and ends a paragraph.
    case block
    case heading
    case bold
    case link
    /// Ends a line.
    case lineBreak
    /// Text inside keeps its lines.
    case preformatted
    /// Text inside is not shown.
    case hidden
    case ruby
    case rubyText
    /// Brackets for readers without ruby.
    case rubyParenthesis
  }

  static func role(of name: some Collection<UInt8>) -> Role {
    element(name)?.role ?? .inline
  }

  /// What is known of an element.
  private struct Element {
    /// Its name, packed.
    var name: UInt64
    var role = Role.inline
    var isBlock = false
    var isVoid = false
  }

  /// Each element in the slot of its name or in the next that is free: one or two looks find it.
  private static let slots: [Element] = {
    var elements: [UInt64: Element] = [:]
    func change(_ names: [String], _ change: (inout Element) -> Void) {
      for name in names.compactMap({ packed($0.utf8) }) {
        change(&elements[name, default: Element(name: name)])
      }
    }
    change(blockNames) { ($0.isBlock, $0.role) = (true, .block) }
    for (role, names) in roleNames { change(names) { $0.role = role } }
    change(voidNames) { $0.isVoid = true }
    var slots = Array(repeating: Element(name: 0), count: slotCount)
    for element in elements.values.sorted(by: { $0.name < $1.name }) {
      slots[slot(of: element.name, in: slots)] = element
    }
    return slots
  }()

  private static func element(_ name: some Collection<UInt8>) -> Element? {
    guard let name = packed(name) else { return nil }
    let element = slots[slot(of: name, in: slots)]
    return element.name == name ? element : nil
  }

  /// The slot that holds a name, or the free one where it would stand.
  private static func slot(of name: UInt64, in slots: [Element]) -> Int {
    var slot = Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) >> 56)
    while slots[slot].name != 0, slots[slot].name != name { slot = (slot &+ 1) & (slotCount &- 1) }
    return slot
  }

  /// More than twice as many as there are elements, and one for each value of a byte.
  private static let slotCount = 256

  /// A name of letters and digits in one integer, six bits a byte; `nil` for any other.
  private static func packed(_ name: some Collection<UInt8>) -> UInt64? {
    guard (1...10).contains(name.count) else { return nil }
    var packed: UInt64 = 0
    for byte in name {
      let code: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): code = byte - 47
      case UInt8(ascii: "a")...UInt8(ascii: "z"): code = byte - 86
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): code = byte - 54
      default: return nil
      }
      packed = packed << 6 | UInt64(code)
    }
    return packed
  }

  private static let roleNames: [(Role, [String])] = [
    (.link, ["a"]), (.bold, ["b", "strong"]), (.lineBreak, ["br"]),
    (.preformatted, ["pre", "textarea"]), (.heading, ["h1", "h2", "h3", "h4", "h5", "h6"]),
    (.ruby, ["ruby"]), (.rubyText, ["rt"]), (.rubyParenthesis, ["rp"]),
    (.hidden, ["script", "style", "template", "iframe", "noframes", "title", "object", "applet"]),
  ]

  private static let blockNames = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "meta", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "pre",
    "script", "search", "section", "select", "style", "summary", "table", "tbody", "td",
    "template", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul", "video", "audio",
  ]

  /// Elements that never hold text, whose tag has no closing one.
  static func isVoid(_ name: some Collection<UInt8>) -> Bool {
    element(name)?.isVoid ?? false
  }

  private static let voidNames = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// Whether a line starts with a block's tag, a comment or a declaration.
  static func startsBlock(_ bytes: TextBytes, _ line: Range<Int>) -> Bool {
    guard line.count > 1, bytes[line.lowerBound] == UInt8(ascii: "<") else { return false }
    var start = line.lowerBound + 1
    if bytes[start] == UInt8(ascii: "!") || bytes[start] == UInt8(ascii: "?") { return true }
    if bytes[start] == UInt8(ascii: "/") { start += 1 }
    var end = start
    while end < line.upperBound, HTMLTag.isNameByte(bytes[end]), end - start <= 12 { end += 1 }
    guard end > start, end == line.upperBound || !HTMLTag.isNameByte(bytes[end]) else {
      return false
    }
    if end < line.upperBound {
      let next = bytes[end]
      guard next <= UInt8(ascii: " ") || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
      else { return false }
    }
    return element(bytes[start..<end])?.isBlock ?? false
  }

  /// The mark up to which a block may hold blank lines; `nil` where a blank line ends it.
  static func closingMark(_ bytes: TextBytes, _ line: Range<Int>) -> StaticString? {
    if bytes.starts(line, with: "<!--") { return "-->" }
    if bytes.starts(line, with: "<script") { return "</script>" }
    if bytes.starts(line, with: "<style") { return "</style>" }
    if bytes.starts(line, with: "<pre") { return "</pre>" }
    if bytes.starts(line, with: "<textarea") { return "</textarea>" }
    return nil
  }
}
