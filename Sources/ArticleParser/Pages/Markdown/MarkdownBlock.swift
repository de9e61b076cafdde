/// One raw line of a Markdown page with what it is: a heading, a stretch of text, a sign of its own.
struct MarkdownBlock: Sendable {
  enum Role: Sendable, Equatable {
    /// Running text.
    case text
    /// A heading, or a short plain or bold line that stands as one.
    case heading
    /// A column's label.
    case label(isCommentary: Bool)
    /// People on a line of their own.
    case byline
    /// A jump on a line of its own.
    case mark(page: Int)
    /// An editors' or folio line.
    case folio
    /// Rules, pictures, tables, tags: what is Markdown or HTML and no print.
    case markup
  }

  var role: Role
  /// 1–6 for `#` headings; ``plainLevel`` for lines that only stand like headings.
  var level: Int
  /// 1-based raw line.
  var number: Int
  /// The printed text without its markup.
  var text: [Unicode.Scalar]
  /// The raw column of each character.
  var columns: LineColumns
  /// The `#`, `*` and `_` that marked the line.
  var marks: [Unicode.Scalar]
  /// The characters of a text block that belong to the body, or of a heading to the heading.
  var body: Range<Int>
  /// A cross-head that the body opens with, set off by nothing but a blank.
  var inlineHead: Range<Int>?
  /// People behind the last sentence.
  var tail: Byline?
  /// 上接 before, or 下转 behind the text.
  var jump: ContinuationMark?
  /// The lead that opens the text.
  var dateline: Dateline?

  /// The level of a heading without `#`: below all others.
  static let plainLevel = 9

  var bodyText: ArraySlice<Unicode.Scalar> { text[body] }

  var isHeading: Bool { role == .heading }

  /// Whether the text stops inside a sentence.
  var endsCut: Bool { role == .text && !LineShape.endsSentence(bodyText) }

  /// Whether nothing of the article can follow: it names its people or jumps to another page.
  var closesArticle: Bool {
    role == .byline || tail != nil || jump?.direction == .onto
  }
}
