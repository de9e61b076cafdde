/// Counts a phrase in stored texts, each in the cheapest way that sees all of it.
///
/// A class, since what is needed for it is made when the first text asks for it: many phrases are
/// answered by lists alone.
final class PhraseVerifier {
  private let phrase: Phrase
  private let model: IndexModel
  private lazy var matcher = PhraseMatcher(phrase)
  private lazy var scanner = PhraseCounter(phrase).map { UnitScanner(sink: $0) }
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
      let text = try article.text(field)
      if let needle, needle.isComplete(for: field.irregularity) {
        count += try needle.count(in: CodedText(text, model: model))
      } else {
        count += try self.count(inIrregular: text)
      }
    }
    return count
  }

  private func needleMade() throws(IndexError) -> TextNeedle? {
    if let needle { return needle }
    let made = try TextNeedle(phrase, model: model)
    needle = .some(made)
    return made
  }

  private func count(inIrregular text: ByteView) throws(IndexError) -> Int {
    guard var scanner = scanner else {
      var utf8: [UInt8] = []
      try TextCode.decode(text, model: model, to: &utf8)
      return utf8.withUnsafeBufferPointer { matcher.occurrences(inUTF8: $0).count }
    }
    let coded = try CodedText(text, model: model)
    var offset = 0
    while let character = try coded.character(at: offset) {
      scanner.take(character.scalar, at: 0)
      offset = character.end
    }
    scanner.end()
    return scanner.sink.count
  }
}
