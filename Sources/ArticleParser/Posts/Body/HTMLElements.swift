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
    guard name.count <= 16 else { return .inline }
    return roles[String(decoding: name, as: UTF8.self).lowercased()] ?? .inline
  }

  private static let roles: [String: Role] = {
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

  private static let blocks: Set<String> = Set(blockNames)

  /// Elements that never hold text, whose tag has no closing one.
  static func isVoid(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count <= 8 else { return false }
    return voidNames.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private static let voidNames: Set<String> = [
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
    return blocks.contains(String(decoding: bytes[start..<end], as: UTF8.self).lowercased())
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
