@testable import ArticleParser

/// Made-up Markdown pages as the tests of this folder write them.
enum MarkdownPages {
  /// The blocks of lines that blank lines part.
  static func blocks(_ lines: [String]) -> [MarkdownBlock] {
    MarkdownBlockReader.blocks(of: DecodedText(lines.joined(separator: "\n\n")))
  }

  /// The body, heading or label text of blocks.
  static func texts(_ indices: [Int], _ blocks: [MarkdownBlock]) -> [String] {
    indices.map { String(String.UnicodeScalarView(blocks[$0].bodyText)) }
  }
}
