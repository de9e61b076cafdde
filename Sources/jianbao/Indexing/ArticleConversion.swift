import ArticleParser
import BigramIndex

/// Takes records into the index and out of it again.
///
/// The index holds the texts that are searched; the rest of the record goes into its opaque bytes,
/// where nothing is said twice: a subhead is a range of the body, `date` is the index's day.
enum ArticleConversion {
  /// The record as the index takes it, without path and digest, which belong to the index's file.
  static func indexed(_ article: Article) -> IndexedArticle {
    var writer = RecordWriter()
    writeTexts(of: article, to: &writer)
    writeLists(of: article, to: &writer)
    writeNumbers(of: article, to: &writer)
    return IndexedArticle(
      id: article.id, type: article.kind.rawValue, day: article.date.flatMap(day),
      fields: fields(of: article), record: writer.bytes)
  }

  /// The record that was given to `indexed`, but for its places.
  static func article(
    from stored: IndexedArticle, path: String, sha256: String
  ) throws(RecordFault) -> Article {
    guard let kind = Article.Kind(rawValue: stored.type) else { throw RecordFault() }
    let source = ArticleSource(path: path, format: .document, sha256: sha256)
    var article = Article(kind: kind, source: source)
    article.id = stored.id
    article.date = stored.day.map(date)
    for field in stored.fields { take(field, into: &article) }
    var reader = RecordReader(stored.record)
    while let tag = try reader.tag() { try read(tag, from: &reader, into: &article) }
    return article
  }
}

// MARK: - Searched texts

extension ArticleConversion {
  private static func fields(of article: Article) -> [IndexedArticle.FieldText] {
    let texts: [(Field, ArticleField, String?)] = [
      (.headline, .headline, article.headline), (.kicker, .kicker, article.kicker),
      (.subheadline, .subheadline, article.subheadline), (.section, .section, article.section),
      (.leadIn, .leadIn, article.leadIn), (.byline, .byline, article.byline),
      (.body, .body, article.body),
      (.captions, .captions, article.captions.map(\.text).joined(separator: "\n")),
      (.authors, .authors, article.authors.map(\.name).joined(separator: "\n")),
      (.tags, .tags, article.tags.joined(separator: "\n")),
      (.categories, .categories, article.categories.joined(separator: "\n")),
      (.publication, .publication, article.publication),
    ]
    return texts.compactMap { field, name, text in
      guard let text, !text.isEmpty else { return nil }
      return IndexedArticle.FieldText(field, text, places: places(article.places[name]))
    }
  }

  private static func places(_ map: SourceMap?) -> [PlaceRun] {
    (map?.runs ?? []).map {
      PlaceRun(
        offset: UInt32(clamping: $0.offset), line: UInt32(clamping: $0.line),
        column: UInt32(clamping: $0.column))
    }
  }

  private static func take(_ field: IndexedArticle.FieldText, into article: inout Article) {
    switch field.field {
    case .headline: article.headline = field.text
    case .kicker: article.kicker = field.text
    case .subheadline: article.subheadline = field.text
    case .section: article.section = field.text
    case .leadIn: article.leadIn = field.text
    case .byline: article.byline = field.text
    case .body: article.body = field.text
    case .captions: article.captions = paragraphs(field.text).map { .init(text: $0) }
    case .authors: article.authors = paragraphs(field.text).map { .init(name: $0) }
    case .tags: article.tags = paragraphs(field.text)
    case .categories: article.categories = paragraphs(field.text)
    case .publication: article.publication = field.text
    }
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// Whether the joined text alone gives the list back.
  private static func comesBack(_ texts: [String]) -> Bool {
    texts.isEmpty || (texts != [""] && paragraphs(texts.joined(separator: "\n")) == texts)
  }
}

// MARK: - The rest of the record

extension ArticleConversion {
  private static func writeTexts(of article: Article, to writer: inout RecordWriter) {
    writer.entry(.format, article.source.format.rawValue)
    if article.source.encoding != "utf-8" { writer.entry(.encoding, article.source.encoding) }
    writer.entry(.dateline, article.dateline)
    if article.date.flatMap(day) == nil { writer.entry(.date, article.date) }
    writer.entry(.published, article.published)
    writer.entry(.url, article.url)
    writer.entry(.layout, article.layout)
    writer.entry(.pageLabel, article.pageLabel)
    if !article.frontMatter.isEmpty {
      writer.entry(.frontMatter, [article.frontMatter]) { $1.write($0) }
    }
  }

  private static func writeLists(of article: Article, to writer: inout RecordWriter) {
    let authors = article.authors.map(\.name)
    if !comesBack(authors) { writer.entry(.authors, authors) { $1.write($0) } }
    if article.authors.contains(where: { $0.role != nil }) {
      writer.entry(.authorRoles, article.authors) { $1.write($0.role ?? "") }
    }
    if !comesBack(article.tags) { writer.entry(.tags, article.tags) { $1.write($0) } }
    if !comesBack(article.categories) {
      writer.entry(.categories, article.categories) { $1.write($0) }
    }
    let captions = article.captions.map(\.text)
    if !comesBack(captions) { writer.entry(.captions, captions) { $1.write($0) } }
    if article.captions.contains(where: { $0.credit != nil }) {
      writer.entry(.captionCredits, article.captions) { $1.write($0.credit ?? "") }
    }
    writer.entry(.warnings, article.warnings) { $1.write($0.rawValue) }
  }

  private static func writeNumbers(of article: Article, to writer: inout RecordWriter) {
    writer.entry(.page, article.page)
    writer.entry(.continuedFrom, article.continuedFrom)
    writer.entry(.continuedOn, article.continuedOn)
    writer.entry(.subheads, article.subheads) {
      $1.write($0.offset)
      $1.write($0.text)
    }
    var previous = 0
    writer.entry(.lines, article.source.lines) {
      $1.write($0.lowerBound - previous)
      $1.write($0.upperBound - $0.lowerBound)
      previous = $0.upperBound
    }
  }

  private static func read(
    _ tag: RecordTag, from reader: inout RecordReader, into article: inout Article
  ) throws(RecordFault) {
    switch tag {
    case .format: article.source.format = try value(of: reader.text())
    case .encoding: article.source.encoding = try reader.text()
    case .dateline: article.dateline = try reader.text()
    case .date: article.date = try reader.text()
    case .published: article.published = try reader.text()
    case .url: article.url = try reader.text()
    case .layout: article.layout = try reader.text()
    case .pageLabel: article.pageLabel = try reader.text()
    case .page: article.page = try reader.number()
    case .continuedFrom: article.continuedFrom = try reader.number()
    case .continuedOn: article.continuedOn = try reader.number()
    default: try readList(tag, from: &reader, into: &article)
    }
  }

  private static func readList(
    _ tag: RecordTag, from reader: inout RecordReader, into article: inout Article
  ) throws(RecordFault) {
    let text: (inout RecordReader) throws(RecordFault) -> String = { reader throws(RecordFault) in
      try reader.text()
    }
    switch tag {
    case .frontMatter:
      let lists = try reader.list { reader throws(RecordFault) in try reader.frontMatter() }
      article.frontMatter = lists.first ?? []
    case .authors: article.authors = try reader.list(text).map { .init(name: $0) }
    case .authorRoles:
      for (index, role) in try reader.list(text).enumerated()
      where index < article.authors.count && !role.isEmpty { article.authors[index].role = role }
    case .tags: article.tags = try reader.list(text)
    case .categories: article.categories = try reader.list(text)
    case .captions: article.captions = try reader.list(text).map { .init(text: $0) }
    case .captionCredits:
      for (index, credit) in try reader.list(text).enumerated()
      where index < article.captions.count && !credit.isEmpty {
        article.captions[index].credit = credit
      }
    case .warnings:
      for name in try reader.list(text) { article.warnings.append(try value(of: name)) }
    case .subheads:
      article.subheads = try reader.list { reader throws(RecordFault) in
        let offset = try reader.number()
        return Article.Subhead(text: try reader.text(), offset: offset)
      }
    case .lines: article.source.lines = try lines(from: &reader)
    default: throw RecordFault()
    }
  }

  private static func lines(
    from reader: inout RecordReader
  ) throws(RecordFault) -> [ClosedRange<Int>] {
    var previous = 0
    return try reader.list { reader throws(RecordFault) in
      let (first, tooFar) = previous.addingReportingOverflow(try reader.number())
      let (last, tooLong) = first.addingReportingOverflow(try reader.number())
      guard !tooFar, !tooLong, first <= last else { throw RecordFault() }
      previous = last
      return first...last
    }
  }

  private static func value<Value: RawRepresentable>(
    of name: String
  ) throws(RecordFault) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: name) else { throw RecordFault() }
    return value
  }
}

// MARK: - Days

extension ArticleConversion {
  /// `2022-01-26` as 20220126; `nil` for any other form.
  static func day(_ date: String) -> UInt32? {
    let bytes = Array(date.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    var day: UInt32 = 0
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      day = day * 10 + UInt32(byte - UInt8(ascii: "0"))
    }
    return day
  }

  /// 20220126 as `2022-01-26`.
  static func date(_ day: UInt32) -> String {
    func padded(_ number: UInt32, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(day / 10_000, 4) + "-" + padded(day / 100 % 100, 2) + "-" + padded(day % 100, 2)
  }
}
