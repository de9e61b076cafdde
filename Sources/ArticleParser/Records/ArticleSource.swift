/// Where a record comes from.
public struct ArticleSource: Sendable, Equatable {
  /// How the file was read.
  public enum Format: String, Sendable {
    /// Front matter and a body.
    case post
    /// Raw text of newspaper pages.
    case page
    /// Newspaper pages with Markdown headings, as some OCR gives them.
    case markdownPage = "markdown-page"
    /// A text that is neither.
    case document
  }

  /// The path as the caller gave it.
  public var path: String
  /// How the file was read.
  public var format: Format
  /// The encoding that the bytes were read in: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`.
  public var encoding: String
  /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// 1-based inclusive ranges of raw lines, in reading order.
  public var lines: [ClosedRange<Int>]

  /// The origin of one record.
  public init(
    path: String, format: Format, encoding: String = "utf-8", sha256: String = "",
    lines: [ClosedRange<Int>] = []
  ) {
    self.path = path
    self.format = format
    self.encoding = encoding
    self.sha256 = sha256
    self.lines = lines
  }
}
