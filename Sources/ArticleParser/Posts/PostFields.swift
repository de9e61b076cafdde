/// Takes a front matter's keys into the fields of a record, as Jekyll takes them.
struct PostFields {
  private var text: DecodedText
  /// The keys that a field holds; few enough to be compared faster than hashed.
  private var used: [String] = []

  /// Fills the record's fields and leaves every other key in its `frontMatter`.
  static func fill(_ article: inout Article, from matter: FrontMatter, of text: DecodedText) {
    var fields = PostFields(text: text)
    fields.takeHeadline(matter, &article)
    fields.takeDate(matter, &article)
    fields.takeTerms(matter, &article)
    fields.takeAuthors(matter, &article)
    if let layout = matter["layout"], case .text(let name) = layout.value {
      article.layout = name
      fields.used.append("layout")
    }
    if let publication = matter["publication"], case .text(let name) = publication.value {
      article.publication = name
      fields.note(.publication, name, writtenAt: publication.bytes, in: &article)
      fields.used.append("publication")
    }
    fields.takeAddress(matter, &article)
    article.frontMatter = matter.uniqueEntries
      .filter { !fields.used.contains($0.key) && !$0.value.isEmpty }
      .map { FrontMatterEntry(key: $0.key, value: $0.value.withoutEmpty) }
  }

  private init(text: DecodedText) {
    self.text = text
  }

  /// The title as the author wrote it, even where YAML reads a list or null.
  private mutating func takeHeadline(_ matter: FrontMatter, _ article: inout Article) {
    guard let title = matter["title"] else { return }
    used.append("title")
    let written: String
    if case .text(let text) = title.value {
      written = text
    } else {
      written = String(decoding: text.bytes[title.bytes], as: UTF8.self)
    }
    let headline = written.singleSpaced
    guard !headline.isEmpty, headline != "~" || title.value != .null else { return }
    article.headline = headline
    note(.headline, headline, writtenAt: title.bytes, in: &article)
  }

  /// Gives the field its place where it stands in the file letter by letter.
  private func note(
    _ field: ArticleField, _ value: String, writtenAt bytes: Range<Int>, in article: inout Article
  ) {
    guard !value.isEmpty else { return }
    let found = text.bytes.withUnsafeBufferPointer { $0.firstIndex(of: value, in: bytes) }
    let place = text.place(ofByte: found ?? bytes.lowerBound)
    article.places[field] = SourceMap(line: place.line, column: place.column)
  }

  private static let dateKeys = ["date", "pubDate", "publishDate", "created"]

  private mutating func takeDate(_ matter: FrontMatter, _ article: inout Article) {
    for key in Self.dateKeys {
      guard let written = matter[key], case .text(let text) = written.value,
        let date = PostDate(text)
      else { continue }
      article.date = date.day
      article.published = date.published
      used.append(key)
      return
    }
  }

  /// Jekyll joins `categories` and `category`, but prefers `tag` to `tags`; only the plural's
  /// string splits at white space.
  private mutating func takeTerms(_ matter: FrontMatter, _ article: inout Article) {
    var categories = matter["categories"]?.value.pluralTerms ?? []
    categories += matter["category"]?.value.terms ?? []
    if categories.count > 1 {
      var seen: Set<[UInt8]> = []
      categories.removeAll { !seen.insert(Array($0.utf8)).inserted }
    }
    article.categories = categories
    if let tag = matter["tag"], tag.value != .null {
      article.tags = tag.value.terms
    } else {
      article.tags = matter["tags"]?.value.pluralTerms ?? []
    }
    for key in ["categories", "category", "tags", "tag"] {
      guard let entry = matter[key], entry.value.isListOfText else { continue }
      used.append(key)
    }
    if let place = (matter["categories"] ?? matter["category"])?.bytes, !article.categories.isEmpty
    {
      noteTerms(.categories, article.categories, writtenAt: place, in: &article)
    }
    if let place = (matter["tag"] ?? matter["tags"])?.bytes, !article.tags.isEmpty {
      noteTerms(.tags, article.tags, writtenAt: place, in: &article)
    }
  }

  /// Places of terms as a field holds them: one after the other, joined by line breaks.
  private func noteTerms(
    _ field: ArticleField, _ terms: [String], writtenAt bytes: Range<Int>, in article: inout Article
  ) {
    var map = SourceMap()
    var offset = 0
    var start = bytes.lowerBound
    for term in terms {
      let wanted = Array(term.utf8)
      var found = start
      while found < bytes.upperBound, !text.bytes[found..<bytes.upperBound].starts(with: wanted) {
        found += 1
      }
      if found == bytes.upperBound { found = start }
      let place = text.place(ofByte: found)
      map.note(offset: offset, line: place.line, column: place.column)
      offset += term.unicodeScalars.count + 1
      start = min(found + wanted.count, bytes.upperBound)
    }
    article.places[field] = map
  }

  private mutating func takeAuthors(_ matter: FrontMatter, _ article: inout Article) {
    for key in ["author", "authors"] where article.authors.isEmpty {
      guard let entry = matter[key] else { continue }
      let names = entry.value.personNames
      guard !names.isEmpty else { continue }
      article.authors = names.map { Article.Author(name: $0) }
      used.append(key)
      noteTerms(.authors, names, writtenAt: entry.bytes, in: &article)
    }
  }

  private static let addressKeys = [
    "original_url", "originalUrl", "origin_url", "original", "source_url", "sourceUrl",
    "article_url", "canonical_url", "source", "link", "url", "via",
  ]

  private mutating func takeAddress(_ matter: FrontMatter, _ article: inout Article) {
    for key in Self.addressKeys {
      guard case .text(let value)? = matter[key]?.value,
        value.hasPrefix("http://") || value.hasPrefix("https://"), !value.contains(" ")
      else { continue }
      article.url = value
      used.append(key)
      return
    }
  }
}

extension FrontMatterValue {
  /// The texts of a list, flattened and without nulls, or the one text whole.
  var terms: [String] {
    switch self {
    case .text(let text): [text]
    case .null: []
    case .list(let values): values.flatMap(\.terms)
    case .map: []
    }
  }

  /// The same, but for a text, which holds its terms separated by white space.
  var pluralTerms: [String] {
    if case .text(let text) = self {
      return text.utf8.split { $0 <= UInt8(ascii: " ") }.map { String(Substring($0)) }
    }
    return terms
  }

  /// Whether ``terms`` says all that the value does.
  var isListOfText: Bool {
    switch self {
    case .text, .null: true
    case .list(let values): values.allSatisfy(\.isListOfText)
    case .map: false
    }
  }

  /// The people that an author key names.
  var personNames: [String] {
    switch self {
    case .text(let text):
      return text.unicodeScalars.split { $0 == "," || $0 == "，" || $0 == "、" }
        .map { String(Substring($0)).singleSpaced }.filter { !$0.isEmpty }
    case .null: return []
    case .list(let values): return values.flatMap(\.personNames)
    case .map(let entries):
      let name = entries.first { $0.key == "name" || $0.key == "display_name" }
      guard case .text(let text)? = name?.value else { return [] }
      return [text]
    }
  }

  /// Null, an empty text or a collection without anything in it.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .null: true
    case .list(let values): values.allSatisfy(\.isEmpty)
    case .map(let entries): entries.allSatisfy(\.value.isEmpty)
    }
  }

  /// The value without keys that have none: the record writes neither null nor empty.
  var withoutEmpty: FrontMatterValue {
    switch self {
    case .text, .null: self
    case .list(let values): .list(values.filter { !$0.isEmpty }.map(\.withoutEmpty))
    case .map(let entries):
      .map(
        entries.filter { !$0.value.isEmpty }
          .map { FrontMatterEntry(key: $0.key, value: $0.value.withoutEmpty) })
    }
  }
}

extension String {
  /// Whether each white space is one plain space between two words, as in nearly all titles.
  private var isSingleSpaced: Bool {
    // Nothing stands before the text but white space, as it were.
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      if byte < UInt8(ascii: " ") || byte == UInt8(ascii: " ") && before == byte { return false }
      if byte == 0xA0 && before == 0xC2 { return false }
      // A first byte of characters some of which are white space.
      if byte == 0x80 && before == 0x80 { return false }
      before = byte
    }
    return before != UInt8(ascii: " ")
  }

  /// The text with each run of white space as one space, and none at the ends.
  fileprivate var singleSpaced: String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x3000
    }
    guard !isSingleSpaced else { return self }
    return unicodeScalars.split(whereSeparator: isSpace)
      .map { String(Substring($0)) }.joined(separator: " ")
  }
}
