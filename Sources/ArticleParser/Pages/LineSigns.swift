/// What single lines say, in the terms of the page model; a stop-gap over the recognisers.
enum LineSigns {
  struct People: Sendable, Equatable {
    var text: String
    var authors: [Article.Author]
    var isPhoto = false
  }

  /// Length of the lead at the start of a line, its bracket included; 0 where there is none.
  static func leadLength(_ text: [Unicode.Scalar]) -> Int {
    let compact = Array("本报讯".unicodeScalars)
    return text.starts(with: compact) ? 3 : 0
  }

  static func lead(_ text: [Unicode.Scalar]) -> (dateline: String, authors: [Article.Author])? {
    guard leadLength(text) > 0 else { return nil }
    var rest = text[3...]
    while rest.first == " " { rest = rest.dropFirst() }
    guard rest.first == "（" || rest.first == "(" else { return ("本报讯", []) }
    guard let close = rest.firstIndex(where: { $0 == "）" || $0 == ")" }) else { return ("本报讯", []) }
    let inside = rest[(rest.startIndex + 1)..<close]
    let string = String(String.UnicodeScalarView(inside))
    guard string.contains("记者") || string.contains("通讯员") else { return ("本报讯", []) }
    return ("本报讯", people(inside))
  }

  static func bylineStart(_ text: [Unicode.Scalar]) -> Int? {
    guard let index = text.lastIndex(where: { $0 == "□" }), text.count - index <= 40 else {
      return nil
    }
    return text.count - index >= 3 ? index : nil
  }

  static func byline(_ text: ArraySlice<Unicode.Scalar>) -> People {
    let string = String(String.UnicodeScalarView(text))
    var people = People(text: string, authors: people(text.dropFirst()))
    people.isPhoto = string.contains("摄影报道") || string.contains("文/图")
    return people
  }

  static func people(_ text: ArraySlice<Unicode.Scalar>) -> [Article.Author] {
    var authors: [Article.Author] = []
    var role: String?
    for word in text.split(whereSeparator: { $0 == " " || $0 == "、" || $0 == "，" }) {
      var name = String(String.UnicodeScalarView(word))
      if name == "摄影报道" || name == "文/图" || name == "摄" { continue }
      for title in ["记者", "通讯员", "评论员"] where name.hasSuffix(title) {
        role = title
        name = ""
      }
      guard !name.isEmpty else { continue }
      authors.append(Article.Author(name: name, role: role))
    }
    if authors.count > 1, authors.allSatisfy({ $0.name.unicodeScalars.count == 1 }) {
      authors = [Article.Author(name: authors.map(\.name).joined(), role: role)]
    }
    return authors
  }

  static func continuation(_ text: [Unicode.Scalar]) -> Int? {
    guard text.count < 14 else { return nil }
    let string = String(String.UnicodeScalarView(text.filter { $0 != " " }))
    guard string.contains("上接"), string.contains("版") else { return nil }
    return text.first { $0.isDigit }.flatMap { Int($0.value) - 0x30 }
  }

  static func label(_ line: PrintedLine) -> String? {
    let han = line.text.filter { $0 != " " }
    guard han.count <= 6, han.allSatisfy(\.isHan) else { return nil }
    let string = String(String.UnicodeScalarView(han))
    return isKnownLabel(string) || line.isStretched && han.count >= 2 ? string : nil
  }

  static func isKnownLabel(_ string: String) -> Bool {
    [
      "快评", "动态", "综合新闻", "时评", "快讯", "要闻", "简讯", "寄递物流", "企业动态", "市场动态", "综合", "经营", "专题",
    ].contains(string)
  }

  static func isCommentary(_ label: String) -> Bool { label.hasSuffix("评") }

  static func isFolio(_ text: [Unicode.Scalar]) -> Bool {
    let string = String(String.UnicodeScalarView(text))
    let hasDate = string.contains("年") && string.contains("月") && string.contains("日")
    if string.contains("责任编辑") || string.contains("责编") || string.contains("版式") { return true }
    return hasDate && string.contains("星期") && text.count < 60
      || text.allSatisfy(\.isDigit)
  }

  static func isCaption(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.starts(with: "图为".unicodeScalars)
  }
}
