/// An article as the index takes it: texts to search, values to filter by, and the caller's record.
public struct IndexedArticle: Sendable, Equatable {
  /// One field's text, as printed.
  public struct FieldText: Sendable, Equatable {
    /// Which field.
    public var field: Field
    /// The text; `\n` ends a paragraph, and no match runs over it.
    public var text: String
    /// Where its characters stand in the raw file, by ascending offset.
    public var places: [PlaceRun]

    /// A field with its text.
    public init(_ field: Field, _ text: String, places: [PlaceRun] = []) {
      self.field = field
      self.text = text
      self.places = places
    }
  }

  /// Unique in the index.
  public var id: String
  /// What the record calls `type`.
  public var type: String
  /// The day as a number, `20220126`; `nil` without one.
  public var day: UInt32?
  /// At most one entry a field, in the order of `Field`.
  public var fields: [FieldText]
  /// What the caller wants back with a hit; opaque here.
  public var record: [UInt8]

  /// An article for the index.
  public init(
    id: String, type: String, day: UInt32? = nil, fields: [FieldText], record: [UInt8] = []
  ) {
    self.id = id
    self.type = type
    self.day = day
    self.fields = fields
    self.record = record
  }
}

/// A stretch of a field whose characters follow one another on one raw line.
public struct PlaceRun: Sendable, Equatable {
  /// Code points of the field before the run.
  public var offset: UInt32
  /// 1-based raw line.
  public var line: UInt32
  /// 1-based column, in code points of the decoded raw line.
  public var column: UInt32

  /// A run that starts at a field offset and a raw place.
  public init(offset: UInt32, line: UInt32, column: UInt32) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}
