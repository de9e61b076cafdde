/// Counts a phrase in stored texts, each in the cheapest way that sees all of it.
///
/// A class, since what is needed for it is made when the first text asks for it: many phrases are
/// answered by lists alone.
final class PhraseVerifier {
  private let phrase: Phrase
  private let model: IndexModel
  private lazy var matcher = PhraseMatcher(phrase)
  private lazy var scanner = PhraseCounter(phrase).map { UnitScanner(sink: $0) }
  private lazy var sought = SoughtScalars(phrase)
  private var needle: TextNeedle??

  init(_ phrase: Phrase, model: IndexModel) {
    self.phrase = phrase
    self.model = model
  }

  /// How often the phrase stands in an article's fields.
  func count(in article: StoredArticle, _ fields: FieldSet) throws(IndexError) -> Int {
    let needle = try needleMade()
    var count = 0
    for field in article.fields where fields.contains(field.field) {
      let text = try CodedText(article.text(field), model: model)
      guard let needle else {
        count += try scanned(text)
        continue
      }
      count +=
        needle.isComplete(for: field.irregularity)
        ? try needle.count(in: text) : try self.count(inIrregular: text, needle)
    }
    return count
  }

  private func needleMade() throws(IndexError) -> TextNeedle? {
    if let needle { return needle }
    let made = try TextNeedle(phrase, model: model)
    needle = .some(made)
    return made
  }

  /// Scans only paragraphs in which a character is spelled out that concerns the phrase.
  private func count(
    inIrregular text: CodedText, _ needle: TextNeedle
  ) throws(IndexError) -> Int {
    var count = 0
    var done = 0
    var next = 0
    while let escape = text.escape(from: next), let character = try text.character(at: escape) {
      next = character.end
      guard sought.mayConcern(character.scalar) else { continue }
      let start = try text.paragraphStart(before: escape)
      count += try needle.count(in: text.part(done..<max(start, done)))
      while let inside = try text.character(at: next), inside.scalar != 0x0A { next = inside.end }
      count += try scanned(text.part(start..<next))
      done = next
    }
    return try count + needle.count(in: text.part(done..<text.bytes.count))
  }

  private func scanned(_ text: CodedText) throws(IndexError) -> Int {
    guard var scanner = scanner else {
      var utf8: [UInt8] = []
      try TextCode.decode(text.bytes, model: model, to: &utf8)
      return utf8.withUnsafeBufferPointer { matcher.occurrences(inUTF8: $0).count }
    }
    var offset = 0
    while let character = try text.character(at: offset) {
      scanner.take(character.scalar, at: 0)
      offset = character.end
    }
    scanner.end()
    return scanner.sink.count
  }
}
