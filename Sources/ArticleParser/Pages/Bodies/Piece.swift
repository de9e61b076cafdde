/// A stretch of text that the signs of the page make one article.
struct Piece: Sendable {
  /// What stands in the body, in reading order.
  enum Part: Sendable {
    case paragraph(Paragraph)
    case crossHead([LineSpan])

    var isParagraph: Bool {
      if case .paragraph = self { true } else { false }
    }

    /// Its lines.
    var spans: [LineSpan] {
      switch self {
      case .paragraph(let paragraph): paragraph.spans
      case .crossHead(let spans): spans
      }
    }
  }

  var parts: [Part] = []
  /// Ordinals of its first and last item on the page.
  var items: ClosedRange<Int>
  /// The lines of the byline.
  var byline: [LineSpan] = []
  var isPhotoReport = false
  /// The byline stands before the body.
  var isBylineDetached = false
  /// Its 上接 and 下转.
  var marks: [LineSpan] = []
  var continuedFrom: Int?
  var continuedOn: Int?
  /// Its paragraphs stood apart or in another order.
  var isReordered = false
  /// No other piece stands before it on its page.
  var startsPage = false
  var hasLead = false
  /// The lead's bracket names people, so that no byline is to be expected.
  var leadNamesPeople = false
  /// A column label that belongs to it.
  var label: PlacedLabel?

  /// The last paragraph, cross-heads behind it left out.
  var lastParagraph: Paragraph? {
    for part in parts.reversed() {
      if case .paragraph(let paragraph) = part { return paragraph }
    }
    return nil
  }

  var firstParagraph: Paragraph? {
    for part in parts {
      if case .paragraph(let paragraph) = part { return paragraph }
    }
    return nil
  }

  /// Whether it is the words below a photograph.
  func isPhoto(on page: PrintedPage) -> Bool {
    if isPhotoReport { return true }
    guard !hasLead, let first = firstParagraph?.spans.first else { return false }
    return CaptionSign.opens(page.text(first))
  }

  /// Takes lines out of a part, which goes with its last one.
  mutating func removeLines(_ lines: Range<Int>, ofPart part: Int) {
    guard case .paragraph(var paragraph) = parts[part], lines != paragraph.spans.indices else {
      parts.remove(at: part)
      return
    }
    paragraph.spans.removeSubrange(lines)
    parts[part] = .paragraph(paragraph)
  }

  /// Goes on with the text of another piece, which keeps no sign of its own.
  mutating func append(_ other: Piece) {
    isReordered = isReordered || other.isReordered || other.items.lowerBound != items.upperBound + 1
    var added = other.parts[...]
    if case .paragraph(var before) = parts.last, case .paragraph(let next) = added.first,
      before.endsCut, next.startsInside
    {
      before.append(next)
      parts[parts.count - 1] = .paragraph(before)
      added = added.dropFirst()
    }
    parts += added
    byline += other.byline
    marks += other.marks
    continuedOn = continuedOn ?? other.continuedOn
  }
}

/// Heading lines that stand together outside every body.
struct HeadingRun: Sendable {
  var spans: [LineSpan]
  /// Ordinals of the first and last line among the page's items.
  var items: ClosedRange<Int>
  /// The piece in whose middle they stand, if in one.
  var inside: Int?
  /// They are a cross-head of that piece unless they turn out to be its headline: the ordinal of
  /// the part.
  var crossHead: Int?
}

/// A column label where it stands.
struct PlacedLabel: Sendable {
  var span: LineSpan
  var label: ColumnLabel
  var item: Int
}

/// A byline that no body runs into.
struct PlacedByline: Sendable {
  var spans: [LineSpan]
  var item: Int
  /// A heading stands right above it.
  var followsHeading: Bool
}

/// A page cut into pieces and what stands between them.
struct PageLayout: Sendable {
  var pieces: [Piece] = []
  var headings: [HeadingRun] = []
  var labels: [PlacedLabel] = []
  var bylines: [PlacedByline] = []
  var issue = Issue()

  /// Makes room in the numbering of pieces for one that was cut off behind another; what stands in
  /// its middle goes with it.
  mutating func renumberHeadings(after piece: Int, from item: Int) {
    for index in headings.indices {
      guard let inside = headings[index].inside else { continue }
      if inside > piece || inside == piece && headings[index].items.lowerBound >= item {
        headings[index].inside = inside + 1
      }
    }
  }

  /// Puts a heading run where it stands on the page.
  mutating func insert(_ run: HeadingRun) {
    let place = headings.firstIndex { $0.items.lowerBound > run.items.upperBound }
    headings.insert(run, at: place ?? headings.endIndex)
  }
}

/// What the folio lines of a page say of its issue.
struct Issue: Sendable {
  var date: String?
  var publication: String?
  var pageLabel: String?

  /// Takes what a folio line adds; the first to say something is right.
  mutating func add(_ folio: FolioLine) {
    date = date ?? folio.date?.text
    publication = publication ?? folio.publication
    pageLabel = pageLabel ?? folio.pageLabel
  }
}
