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

  static func role(of name: ArraySlice<UInt8>) -> Role {
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

  /// By their names: a search takes half the time of hashing one.
  private static let elements: [Element] = {
    var elements: [UInt64: Element] = [:]
    func change(_ names: [String], _ change: (inout Element) -> Void) {
      for name in names.compactMap({ packed(Array($0.utf8)[...]) }) {
        change(&elements[name, default: Element(name: name)])
      }
    }
    change(blockNames) { ($0.isBlock, $0.role) = (true, .block) }
    for (role, names) in roleNames { change(names) { $0.role = role } }
    change(voidNames) { $0.isVoid = true }
    return elements.values.sorted { $0.name < $1.name }
  }()

  private static func element(_ name: ArraySlice<UInt8>) -> Element? {
    guard let name = packed(name) else { return nil }
    return elements.withUnsafeBufferPointer { elements in
      var (low, high) = (0, elements.count)
      while low < high {
        let middle = (low + high) / 2
        if elements[middle].name < name { low = middle + 1 } else { high = middle }
      }
      return low < elements.count && elements[low].name == name ? elements[low] : nil
    }
  }

  /// A name of letters and digits in one integer, six bits a byte; `nil` for any other.
  private static func packed(_ name: ArraySlice<UInt8>) -> UInt64? {
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
  static func isVoid(_ name: ArraySlice<UInt8>) -> Bool {
    element(name)?.isVoid ?? false
  }

  private static let voidNames = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// Whether a line starts with a block's tag, a comment or a declaration.
  static func startsBlock(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let slice = bytes[line]
    guard slice.first == UInt8(ascii: "<"), slice.count > 1 else { return false }
    var start = slice.startIndex + 1
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
  static func closingMark(_ bytes: [UInt8], _ line: Range<Int>) -> StaticString? {
    let cursor = LineCursor(bytes, line)
    if cursor.starts(with: "<!--") { return "-->" }
    if cursor.starts(with: "<script") { return "</script>" }
    if cursor.starts(with: "<style") { return "</style>" }
    if cursor.starts(with: "<pre") { return "</pre>" }
    if cursor.starts(with: "<textarea") { return "</textarea>" }
    return nil
  }
}
