/// One segment, mapped.
final class SegmentReader: Sendable {
  let file: MappedFile
  let model: IndexModel
  let articleLimit: Int
  /// Sums over all articles, deleted ones too.
  let lengths: (head: UInt64, rest: UInt64)
  let files: FileTable
  let fileLookup: FileLookup
  let parts: PartDirectory
  private let zones: [TermTable]
  private let articles: PartDirectory.Part
  private let rows: PartDirectory.Part
  private let ids: HashedNumbers
  private let types: [String]

  init(path: String, model: IndexModel) throws(IndexError) {
    let file = try MappedFile(path: path, expecting: .segment)
    self.file = file
    self.model = model
    do throws(IndexError) {
      let parts = try PartDirectory(of: file)
      self.parts = parts
      let header = try file.view(parts[.header].offset, parts[.header].length)
      let count = try header.load(UInt64.self, at: 0)
      rows = parts[.articleRows]
      guard count == UInt64(rows.length / ArticleRow.byteCount), count < UInt64(UInt32.max)
      else { throw ByteView.cutShort }
      let articleLimit = Int(count)
      self.articleLimit = articleLimit
      lengths = (try header.load(UInt64.self, at: 24), try header.load(UInt64.self, at: 32))
      let fileCount = Int(clamping: try header.load(UInt64.self, at: 8))
      guard fileCount <= file.byteCount else { throw ByteView.cutShort }
      files = try FileTable(file: file, parts: parts, count: fileCount)
      fileLookup = FileLookup(file: file, parts: parts)
      zones = Zone.allCases.map {
        TermTable(of: $0, file: file, parts: parts, articleLimit: articleLimit)
      }
      articles = parts[.articles]
      ids = HashedNumbers(file: file, part: parts[.ids])
      var cursor = ByteCursor(try file.view(parts[.types].offset, parts[.types].length))
      var types: [String] = []
      while !cursor.isAtEnd { types.append(try cursor.bytes(try cursor.length()).text) }
      self.types = types
    } catch { throw error.naming(path) }
  }

  func terms(_ zone: Zone) -> TermTable { zones[Int(zone.rawValue)] }

  @inline(__always)
  func rowView(_ article: Int) throws(IndexError) -> ByteView {
    guard article >= 0, article < articleLimit else { throw ByteView.cutShort }
    return try file.view(rows.offset + article * ArticleRow.byteCount, ArticleRow.byteCount)
  }

  func row(_ article: Int) throws(IndexError) -> ArticleRow { try ArticleRow(rowView(article)) }

  func type(_ row: ArticleRow) throws(IndexError) -> String {
    guard row.type < types.count else { throw ByteView.cutShort }
    return types[Int(row.type)]
  }

  /// An article's stored bytes.
  func bytes(_ row: ArticleRow) throws(IndexError) -> ByteView {
    guard row.offset <= UInt64(articles.length),
      UInt64(row.byteCount) <= UInt64(articles.length) - row.offset
    else { throw ByteView.cutShort }
    return try file.view(articles.offset + Int(row.offset), Int(row.byteCount))
  }

  func stored(_ article: Int) throws(IndexError) -> StoredArticle {
    try StoredArticle(bytes(row(article)))
  }

  func texts(
    of fields: FieldSet, in article: Int
  ) throws(IndexError) -> [IndexedArticle.FieldText] {
    let stored = try stored(article)
    var texts: [IndexedArticle.FieldText] = []
    for field in stored.fields where fields.contains(field.field) {
      var utf8: [UInt8] = []
      try TextCode.decode(try stored.text(field), model: model, to: &utf8)
      texts.append(.init(field.field, String(decoding: utf8, as: UTF8.self)))
    }
    return texts
  }

  func article(_ number: Int) throws(IndexError) -> IndexedArticle {
    let row = try row(number)
    return try StoredArticle(bytes(row)).article(
      model: model, type: type(row), day: row.day == ArticleRow.noDay ? nil : row.day,
      copy: files[Int(row.file)].copy)
  }

  /// The articles whose id, without the mark of a copy, is this.
  func numbers(ofID id: [UInt8]) throws(IndexError) -> [Int] {
    var found: [Int] = []
    for number in try ids.numbers(of: id) where try stored(number).id.array == id {
      found.append(number)
    }
    return found
  }
}
