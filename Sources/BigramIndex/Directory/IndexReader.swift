/// An index as it was when it was opened; later commits do not change it.
///
/// Opening costs a few small reads, whatever the size of the index. Safe to use from many threads.
public struct IndexReader: Sendable {
  let folder: IndexFolder
  private let bases: [UInt32]

  /// Opens the index in a folder.
  public init(folder path: String) throws(IndexError) {
    try self.init(folder: path, analysis: Folding.fingerprint)
  }

  package init(folder path: String, analysis: UInt64) throws(IndexError) {
    try self.init(IndexFolder(path: path, analysis: analysis))
  }

  init(_ folder: IndexFolder) throws(IndexError) {
    self.folder = folder
    var bases: [UInt32] = []
    var next = 0
    for segment in folder.segments {
      bases.append(UInt32(clamping: next))
      next += segment.reader.articleLimit
    }
    guard next < Int(UInt32.max) else { throw .tooLarge(detail: "four billion articles") }
    bases.append(UInt32(next))
    self.bases = bases
  }

  /// Articles that can be found.
  public var articleCount: Int { folder.manifest.articleCount }

  /// How many files the index's articles are spread over inside its folder.
  public var segmentCount: Int { folder.segments.count }

  /// The source files, in the order in which they were indexed.
  package func files() throws(IndexError) -> [IndexedFile] {
    var files: [IndexedFile] = []
    for segment in folder.segments {
      for (number, file) in try segment.reader.files.all().enumerated()
      where !segment.deletions.files.contains(number) {
        files.append(segment.deletions.stamped(file, number))
      }
    }
    return files
  }

  /// Changes with every commit.
  package var generation: UInt64 { folder.manifest.generation }

  /// The source file at a path.
  package func file(at path: String) throws(IndexError) -> IndexedFile? {
    for segment in folder.segments {
      do throws(IndexError) {
        if let number = try segment.file(at: path) {
          return segment.deletions.stamped(try segment.reader.files[number], number)
        }
      } catch { throw error.naming(segment.reader.file.path) }
    }
    return nil
  }

  /// Whether files below a folder may be known.
  package func mayHoldFiles(below folder: String) throws(IndexError) -> Bool {
    for segment in self.folder.segments {
      do throws(IndexError) {
        if try segment.mayHoldFiles(below: folder) { return true }
      } catch { throw error.naming(segment.reader.file.path) }
    }
    return false
  }

  /// The source file of an article.
  package func file(of article: UInt32) throws(IndexError) -> IndexedFile {
    try at(article) { segment, number throws(IndexError) in
      let file = Int(try segment.reader.row(number).file)
      return segment.deletions.stamped(try segment.reader.files[file], file)
    }
  }

  @inline(__always)
  private func segmentIndex(_ article: UInt32) throws(IndexError) -> Int {
    if folder.segments.count == 1, article < bases[1] { return 0 }
    guard let index = bases.lastIndex(where: { $0 <= article }), index < folder.segments.count
    else { throw ByteView.cutShort }
    return index
  }

  private func at<Value>(
    _ article: UInt32,
    _ body: (IndexFolder.Segment, Int) throws(IndexError) -> Value
  ) throws(IndexError) -> Value {
    let index = try segmentIndex(article)
    let segment = folder.segments[index]
    do throws(IndexError) {
      return try body(segment, Int(article - bases[index]))
    } catch { throw error.naming(segment.reader.file.path) }
  }
}

extension IndexReader: ArticleIndex {
  package var articleLimit: UInt32 { bases[bases.count - 1] }

  package var averageHeadLength: Double { average(0) }
  package var averageRestLength: Double { average(1) }

  private func average(_ length: Int) -> Double {
    guard articleCount > 0 else { return 0 }
    return Double(folder.manifest.lengths[length]) / Double(articleCount)
  }

  package func matches(
    of phrase: Phrase, in fields: FieldSet
  ) throws(IndexError) -> PhraseMatches {
    var matches = PhraseMatches()
    guard let model = folder.model, !phrase.elements.isEmpty else { return matches }
    let plan: PhrasePlan
    do throws(IndexError) {
      plan = try PhrasePlan(phrase, model: model)
    } catch { throw error.naming(model.file.path) }
    for (index, segment) in folder.segments.enumerated() {
      let search = SegmentSearch(
        segment: segment.reader, deletions: segment.deletions, plan: plan, fields: fields)
      do throws(IndexError) {
        matches.append(
          rest: try search.matches(in: .rest), unprinted: try search.matches(in: .unprinted),
          head: try search.matches(in: .head), base: bases[index])
      } catch { throw error.naming(segment.reader.file.path) }
    }
    return matches
  }

  package func allArticles() -> [UInt32] {
    var articles: [UInt32] = []
    articles.reserveCapacity(articleCount)
    for (index, segment) in folder.segments.enumerated() {
      for article in 0..<segment.reader.articleLimit
      where !segment.deletions.contains(article) {
        articles.append(bases[index] + UInt32(article))
      }
    }
    return articles
  }

  package func attributes(of article: UInt32) throws(IndexError) -> ArticleAttributes {
    try at(article) { segment, number throws(IndexError) in
      let row = try segment.reader.row(number)
      let file = try segment.reader.files[Int(row.file)]
      let id = try segment.reader.stored(number).id.text
      return ArticleAttributes(
        id: StoredArticle.id(id, copy: file.copy), type: try segment.reader.type(row),
        day: row.day == ArticleRow.noDay ? nil : row.day,
        path: segment.deletions.stamped(file, Int(row.file)).stamp.path,
        headLength: row.headLength, restLength: row.restLength)
    }
  }

  package func lengths(of article: UInt32) throws(IndexError) -> (head: UInt32, rest: UInt32) {
    let index = try segmentIndex(article)
    let row = try folder.segments[index].reader.rowView(Int(article - bases[index]))
    return (try row.load(UInt32.self, at: 12), try row.load(UInt32.self, at: 16))
  }

  package func texts(
    of fields: FieldSet, in article: UInt32
  ) throws(IndexError) -> [IndexedArticle.FieldText] {
    try at(article) { segment, number throws(IndexError) in
      try segment.reader.texts(of: fields, in: number)
    }
  }

  package func article(_ number: UInt32) throws(IndexError) -> IndexedArticle {
    try at(number) { segment, number throws(IndexError) in try segment.reader.article(number) }
  }

  package func number(ofID id: String) throws(IndexError) -> UInt32? {
    let (base, copy) = Self.parts(ofID: id)
    for (index, segment) in folder.segments.enumerated() {
      do throws(IndexError) {
        for number in try segment.reader.numbers(ofID: Array(base.utf8))
        where !segment.deletions.contains(number) {
          let file = Int(try segment.reader.row(number).file)
          if try segment.reader.files[file].copy == copy { return bases[index] + UInt32(number) }
        }
      } catch { throw error.naming(segment.reader.file.path) }
    }
    return nil
  }

  private static func parts(ofID id: String) -> (base: String, copy: Int) {
    guard let mark = id.lastIndex(of: "~"), let copy = Int(id[id.index(after: mark)...]), copy > 1
    else { return (id, 1) }
    return (String(id[..<mark]), copy)
  }
}

extension Deletions {
  /// A file with the stamp it has now.
  func stamped(_ file: IndexedFile, _ number: Int) -> IndexedFile {
    guard let stamp = restamped[number] else { return file }
    var file = file
    file.stamp = stamp
    return file
  }
}
