/// Makes the record of a post, or of a text that is neither post nor page.
struct PostParser {
  private let text: DecodedText
  private let matter: FrontMatter?

  /// A parser for a text and its front matter, if it has one.
  init(_ text: DecodedText, matter: FrontMatter?) {
    self.text = text
    self.matter = matter
  }

  /// The text's one record.
  func parse(source: ArticleSource, diagnostics: inout [Diagnostic]) -> Article {
    var article = Article(kind: matter == nil ? .document : .post, source: source)
    article.source.format = matter == nil ? .document : .post
    if !text.lines.isEmpty { article.source.lines = [1...text.lines.count] }
    if let matter {
      PostFields.fill(&article, from: matter, of: text)
      report(matter.faults, &article, &diagnostics)
    }
    let syntax = BodySyntax(path: source.path, hasFrontMatter: matter != nil)
    var body = PostBody(text, fromLine: bodyLine, syntax: syntax)
    if syntax == .plainText { markTitle(of: &body) }
    takeHeadline(from: &body, &article)
    SiteFurniture.remove(from: &body, into: &article)
    takeLead(of: body, &article)
    CrossHeads.mark(in: &body)
    body.fill(&article)
    takeName(&article)
    return article
  }

  /// Index of the body's first line.
  private var bodyLine: Int {
    guard let matter else { return 0 }
    return matter.bodyStart < text.bytes.count
      ? text.place(ofByte: matter.bodyStart).line - 1 : text.lines.count
  }

  private func report(
    _ faults: [YAMLFault], _ article: inout Article, _ diagnostics: inout [Diagnostic]
  ) {
    guard !faults.isEmpty else { return }
    article.warnings.append(.frontMatterFault)
    for fault in faults {
      let place = text.place(ofByte: fault.offset)
      diagnostics.append(
        Diagnostic(
          .warning, path: article.source.path, line: place.line, column: place.column,
          message: fault.message))
    }
  }

  /// In plain text a title has no mark: it is a short first line that ends no sentence, above a
  /// longer paragraph that does.
  private func markTitle(of body: inout PostBody) {
    guard body.paragraphs.count >= 2, body.paragraphs[0].length <= 40,
      body.paragraphs[1].length > body.paragraphs[0].length
    else { return }
    let (first, second) = (body.string(of: body.paragraphs[0]), body.paragraphs[1])
    guard let last = first.unicodeScalars.last,
      last.stopsInsideSentence || last.closes || last == "？",
      first.unicodeScalars.filter(\.isIdeograph).count * 2 >= first.unicodeScalars.count,
      CrossHeads.endsSentence(body.bytes(of: second))
    else { return }
    body.paragraphs[0].kind = .heading
  }

  /// The lead of a report, as newspaper pages have it: 新华社北京6月11日电（记者 …）.
  private func takeLead(of body: PostBody, _ article: inout Article) {
    guard let first = body.paragraphs.first else { return }
    let start = body.bytes(of: first).prefix(240).withUnsafeBufferPointer(Self.beginning)
    guard let lead = Dateline.atStart(of: start[...]) else { return }
    article.dateline = lead.text
    article.authors += lead.people.filter { person in
      !article.authors.contains { $0.name == person.name }
    }
  }

  /// The characters of a paragraph's beginning if one of the words that every lead ends with stands
  /// where it may; few posts have a lead.
  private static func beginning(_ bytes: TextBytes) -> [Unicode.Scalar] {
    let range = 0..<min(bytes.count, 120)
    guard leadEnds.contains(where: { bytes.firstIndex(of: $0, in: range) != nil }) else {
      return []
    }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var reader = UTF8Reader(bytes)
    while let scalar = reader.next() { scalars.append(scalar) }
    return scalars
  }

  private static let leadEnds = ["讯", "电", "消息"]

  /// A heading that opens the body is the headline, or repeats it.
  private func takeHeadline(from body: inout PostBody, _ article: inout Article) {
    guard let first = body.paragraphs.first, first.kind == .heading else {
      if article.headline == nil, article.kind == .document,
        let heading = body.paragraphs.first(where: { $0.kind == .heading })
      {
        article.headline = body.string(of: heading)
        article.places[.headline] = body.map(of: heading)
      }
      return
    }
    if article.headline == nil {
      article.headline = body.string(of: first)
      article.places[.headline] = body.map(of: first)
    }
    if let headline = article.headline,
      headline.utf8.filter({ $0 > 32 }) == body.bytes(of: first).filter({ $0 > 32 })
    {
      body.paragraphs.removeFirst()
    }
  }

  /// What only the file's name says: the day, and words for a headline where nothing else has any.
  private func takeName(_ article: inout Article) {
    guard article.date == nil || article.headline == nil else { return }
    let name = PostFileName(path: article.source.path)
    if article.date == nil { article.date = name.date?.day }
    guard article.headline == nil else { return }
    let headline = name.words.split(separator: "-").joined(separator: " ")
    article.headline = headline.isEmpty ? nil : headline
  }
}
