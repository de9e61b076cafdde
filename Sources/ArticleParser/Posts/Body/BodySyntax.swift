/// What a body is written in.
enum BodySyntax {
  /// Markdown as kramdown reads it, HTML included.
  case markdown
  /// HTML and nothing else: Jekyll runs no Markdown over a file of that name.
  case html
  /// Text without any marks.
  case plainText

  /// What the file's name says; where it does not, a front matter means Markdown.
  init(path: String, hasFrontMatter: Bool) {
    let name = path.lowercased()
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) {
      self = .html
    } else if hasFrontMatter && !name.hasSuffix(".txt")
      || [".md", ".markdown", ".mkd", ".mdown"].contains(where: name.hasSuffix)
    {
      self = .markdown
    } else {
      self = .plainText
    }
  }
}
