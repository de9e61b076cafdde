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
    packed(name).flatMap { roles[$0] } ?? .inline
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

  private static func packed(_ names: some Sequence<String>) -> Set<UInt64> {
    Set(names.compactMap { packed(Array($0.utf8)[...]) })
  }

  private static let roles: [UInt64: Role] = {
    var packedRoles: [UInt64: Role] = [:]
    for (name, role) in namedRoles { packedRoles[packed(Array(name.utf8)[...]) ?? 0] = role }
    return packedRoles
  }()

  private static let namedRoles: [String: Role] = {
    var roles: [String: Role] = [
      "a": .link, "b": .bold, "strong": .bold, "br": .lineBreak, "pre": .preformatted,
      "textarea": .preformatted,
      "ruby": .ruby, "rt": .rubyText, "rp": .rubyParenthesis,
    ]
    for name in ["script", "style", "template", "iframe", "noframes", "title", "object", "applet"] {
      roles[name] = .hidden
    }
    for level in 1...6 { roles["h\(level)"] = .heading }
    for name in blockNames where roles[name] == nil { roles[name] = .block }
    return roles
  }()

  private static let blockNames = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "meta", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "pre",
    "script", "search", "section", "select", "style", "summary", "table", "tbody", "td",
    "template", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul", "video", "audio",
  ]

  private static let blocks = packed(blockNames)

  /// Elements that never hold text, whose tag has no closing one.
  static func isVoid(_ name: ArraySlice<UInt8>) -> Bool {
    packed(name).map(voidNames.contains) ?? false
  }

  private static let voidNames = packed([
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ])

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
    return packed(bytes[start..<end]).map(blocks.contains) ?? false
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
