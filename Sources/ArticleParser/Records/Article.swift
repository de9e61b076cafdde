/// One article cut out of a post or a newspaper page: the record `jianbao/1`.
///
/// Every text is as printed, only mended (rejoined lines, justification spaces gone, broken glyphs
/// replaced). A value that the source does not give is `nil` or empty, and its key is left out of
/// the JSON.
public struct Article: Sendable, Equatable {
  /// What sort of text the record holds.
  public enum Kind: String, Sendable, CaseIterable {
    /// A Jekyll post: front matter and a body.
    case post
    /// A text that is neither a post nor a page.
    case document
    /// A page article whose body opens with the lead 本报讯, or plain short news without it.
    case news
    /// A page article without that lead that is long, has cross-heads or begins with a scene.
    case feature
    /// A photo's caption, usually 图为… or 摄影报道.
    case photo
    /// An article under a label such as 快评.
    case commentary
    /// A piece that carries a printed 上接第N版.
    case continuation
    /// A piece that starts in the middle of a text without any mark.
    case fragment
    /// Raw lines that belong to no article; only asked for with `--leftovers`.
    case unassigned
  }

  /// A person of the byline or of the lead's bracket.
  public struct Author: Sendable, Equatable {
    /// The name without letter-spacing: `张璨`, not `张 璨`.
    public var name: String
    /// 记者, 通讯员, 摄影 …, as printed before or after the name; `nil` where none is.
    public var role: String?

    /// A person with the role printed beside the name, if any.
    public init(name: String, role: String? = nil) {
      self.name = name
      self.role = role
    }
  }

  /// A cross-head inside the body, where it is a paragraph of its own.
  public struct Subhead: Sendable, Equatable {
    /// The cross-head as it stands in the body.
    public var text: String
    /// Code points of the body before it.
    public var offset: Int

    /// A cross-head and the number of code points of the body before it.
    public init(text: String, offset: Int) {
      self.text = text
      self.offset = offset
    }
  }

  /// A caption that belongs to the article.
  public struct Caption: Sendable, Equatable {
    /// The caption without its credit.
    public var text: String
    /// Who took or lent the picture, as printed.
    public var credit: String?

    /// A caption and who took or lent the picture.
    public init(text: String, credit: String? = nil) {
      self.text = text
      self.credit = credit
    }
  }

  /// Unique in an index and stable from run to run: ASCII, at most 64 bytes, no spaces.
  public var id = ""
  /// The JSON key `type`.
  public var kind: Kind
  /// 正题, its lines joined without a space.
  public var headline: String?
  /// 引题: the line above the headline.
  public var kicker: String?
  /// 副题: the line below the headline.
  public var subheadline: String?
  /// 栏目: the column label, letter-spacing removed.
  public var section: String?
  /// A series line printed above the body: 本期关注：….
  public var leadIn: String?
  /// The people's line as printed: `□本报通讯员 郭睿 记者 李平 摄影报道`.
  public var byline: String?
  /// The people of the byline and of the lead's bracket.
  public var authors: [Author] = []
  /// 电头: 本报讯, 新华社北京6月11日电 ….
  public var dateline: String?
  /// `YYYY-MM-DD`, the day as written.
  public var date: String?
  /// RFC 3339 with the offset as written, never converted to another zone.
  public var published: String?
  /// The paper or site.
  public var publication: String?
  /// Address of the original.
  public var url: String?
  /// A post's categories.
  public var categories: [String] = []
  /// A post's tags.
  public var tags: [String] = []
  /// A post's layout.
  public var layout: String?
  /// Every other front-matter key, in the order of the file.
  public var frontMatter: [FrontMatterEntry] = []
  /// 1-based ordinal of the page inside the file.
  public var page: Int?
  /// The page's number and name as printed: `第2版 要闻`.
  public var pageLabel: String?
  /// Clean paragraphs joined by `\n`; cross-heads are paragraphs of their own.
  public var body = ""
  /// The body's cross-heads, in order.
  public var subheads: [Subhead] = []
  /// Captions of the article's pictures.
  public var captions: [Caption] = []
  /// The page that 上接第N版 names.
  public var continuedFrom: Int?
  /// The page that 下转第N版 names.
  public var continuedOn: Int?
  /// Where the record comes from.
  public var source: ArticleSource
  /// What the reader should know of the record's quality; sorted, no value twice.
  public var warnings: [Warning] = []
  /// The raw text of an `unassigned` record, its lines joined by `\n`; `nil` for all others.
  public var text: String?
  /// Where the characters of each text field stand in the raw file; not part of the JSON.
  public var places = FieldPlaces()

  /// An empty record of one kind.
  public init(kind: Kind, source: ArticleSource) {
    self.kind = kind
    self.source = source
  }
}

/// A key of a front matter and its value.
public struct FrontMatterEntry: Sendable, Equatable {
  /// The key as written.
  public var key: String
  /// The value as read.
  public var value: FrontMatterValue

  /// A key with its value.
  public init(key: String, value: FrontMatterValue) {
    self.key = key
    self.value = value
  }
}

/// A value of a front matter, with scalars kept as the author wrote them.
public indirect enum FrontMatterValue: Sendable, Equatable {
  /// A scalar's text, quotes and escapes resolved; `404` and `true` stay text.
  case text(String)
  /// A value that YAML reads as null.
  case null
  /// A block or flow sequence.
  case list([FrontMatterValue])
  /// A block or flow mapping, in the order of the file.
  case map([FrontMatterEntry])
}

/// A text field of a record whose characters can be taken back to the raw file.
public enum ArticleField: String, Sendable, CaseIterable, Comparable {
  case headline, kicker, subheadline, section
  case leadIn = "lead_in"
  case byline, body, captions, tags, categories, authors, publication

  /// Fields compare in the order in which they are declared, for stable output.
  public static func < (left: ArticleField, right: ArticleField) -> Bool {
    left.ordinal < right.ordinal
  }

  private var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Machine-readable remarks about a record.
public enum Warning: String, Sendable, CaseIterable {
  /// The page has no headline that surely is this article's.
  case headlineMissing = "headline_missing"
  /// A printed line was cut in two because it held two headlines.
  case headlineSplit = "headline_split"
  /// The byline stood apart from the body.
  case bylineDetached = "byline_detached"
  /// The body begins in the middle of a sentence.
  case startsMidParagraph = "starts_mid_paragraph"
  /// The body stops in the middle of a sentence.
  case endsCut = "ends_cut"
  /// The page prints a passage of this article twice; the copy was left out of the body.
  case repeatedPassage = "repeated_passage"
  /// The body was put together from pieces that stood apart or in another order.
  case reordered = "reordered"
  /// Bytes that no encoding explains were replaced by U+FFFD.
  case replacedBytes = "replaced_bytes"
  /// The front matter could be read only in part.
  case frontMatterFault = "front_matter_fault"
}
