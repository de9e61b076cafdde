import TestSupport

@testable import BigramIndex

/// A model made of one text, and texts stored by it.
struct CodedSample {
  let model: IndexModel
  private let tables: ModelTables
  private let folder: TemporaryFolder

  init(_ sample: String) throws {
    folder = try TemporaryFolder()
    var builder = ModelBuilder()
    builder.add(
      IndexedArticle(
        id: "a", type: "news", day: nil, fields: [.init(.body, sample, places: [])], record: []))
    try builder.write(to: folder.path("model"))
    model = try IndexModel(path: folder.path("model"))
    tables = try ModelTables(model)
  }

  /// Hands a text over as it is stored, with what keeps it from being searched by its bytes.
  func withStored<Value>(
    _ text: String, _ body: (CodedText, Irregularity) throws -> Value
  ) throws -> Value {
    var coder = TextCoder(tables: tables)
    var scanner = UnitScanner(sink: GramCollector(tables: tables))
    var text = text
    let irregularity = text.withUTF8 { coder.append($0, scanner: &scanner) }
    let count = coder.texts.count - 1
    let bytes = coder.texts.dropLast() + [UInt8](repeating: 0xAA, count: 8)
    return try bytes.withUnsafeBytes { memory in
      guard let start = memory.baseAddress else { throw ByteView.cutShort }
      return try body(
        CodedText(ByteView(start: start, count: count), model: model), irregularity)
    }
  }
}
