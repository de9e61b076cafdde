/// An article's stored bytes: id, fields, texts in the index's code, places, record.
struct StoredArticle {
  /// One field's place among the texts.
  struct StoredField {
    var field: Field
    /// What keeps the text from being searched by its bytes.
    var irregularity: Irregularity
    var textStart: Int
    var textLength: Int
    var placeCount: Int
  }

  let id: ByteView
  private(set) var fields: [StoredField] = []
  /// All texts, each followed by the code of a paragraph end.
  let texts: ByteView
  private let tail: ByteView
  private static let fieldMask: UInt8 = 0x3F

  init(_ bytes: ByteView) throws(IndexError) {
    var cursor = ByteCursor(bytes)
    id = try cursor.bytes(try cursor.length())
    var start = 0
    for _ in 0..<(try cursor.length()) {
      let byte = try cursor.byte()
      guard let field = Field(rawValue: byte & Self.fieldMask) else {
        throw .damaged(file: "", detail: "an unknown field")
      }
      let length = try cursor.length()
      let placeCount = try cursor.length()
      fields.append(
        StoredField(
          field: field, irregularity: Irregularity(rawValue: byte & ~Self.fieldMask),
          textStart: start,
          textLength: length, placeCount: placeCount))
      start += length + 1
    }
    texts = try cursor.bytes(start)
    tail = try bytes.slice(cursor.offset, bytes.count - cursor.offset)
  }

  func text(_ field: StoredField) throws(IndexError) -> ByteView {
    try texts.slice(field.textStart, field.textLength)
  }

  /// Everything, as it was given.
  func article(
    model: IndexModel, type: String, day: UInt32?, copy: Int
  ) throws(IndexError) -> IndexedArticle {
    var cursor = ByteCursor(tail)
    var given: [IndexedArticle.FieldText] = []
    for field in fields {
      var utf8: [UInt8] = []
      try TextCode.decode(try text(field), model: model, to: &utf8)
      var places: [PlaceRun] = []
      var previous = PlaceRun(offset: 0, line: 0, column: 0)
      for _ in 0..<field.placeCount {
        previous.offset &+= UInt32(truncatingIfNeeded: try cursor.varint())
        previous.line &+= UInt32(truncatingIfNeeded: try cursor.signed())
        previous.column = UInt32(truncatingIfNeeded: try cursor.varint())
        places.append(previous)
      }
      given.append(
        IndexedArticle.FieldText(
          field.field, String(decoding: utf8, as: UTF8.self), places: places))
    }
    let record = try tail.slice(cursor.offset, tail.count - cursor.offset).array
    return IndexedArticle(
      id: Self.id(id.text, copy: copy), type: type, day: day, fields: given, record: record)
  }

  /// The id with the mark of a copy.
  static func id(_ id: String, copy: Int) -> String { copy > 1 ? "\(id)~\(copy)" : id }

  /// The bytes of an article; texts were coded one after another into `texts`.
  static func write(
    _ article: IndexedArticle, textLengths: [Int], irregularities: [Irregularity],
    texts: ArraySlice<UInt8>, to bytes: inout [UInt8]
  ) {
    bytes.appendText(article.id)
    bytes.appendVarint(article.fields.count)
    for (index, field) in article.fields.enumerated() {
      bytes.append(field.field.rawValue | irregularities[index].rawValue)
      bytes.appendVarint(textLengths[index])
      bytes.appendVarint(field.places.count)
    }
    bytes += texts
    for field in article.fields {
      var previous = PlaceRun(offset: 0, line: 0, column: 0)
      for place in field.places {
        bytes.appendVarint(UInt64(place.offset &- previous.offset))
        bytes.appendSigned(Int64(place.line) - Int64(previous.line))
        bytes.appendVarint(UInt64(place.column))
        previous = place
      }
    }
    bytes += article.record
  }
}
