/// Where the characters of a record's text fields stand in the raw file.
///
/// A list: a record has places for two or three fields, and a dictionary of them took longer than
/// reading the dates and names of a post.
public struct FieldPlaces: Sendable {
  private var entries: [(field: ArticleField, map: SourceMap)] = []

  /// No places.
  public init() {}

  /// The places of one field's characters; `nil` where none are known.
  public subscript(field: ArticleField) -> SourceMap? {
    get { entries.first { $0.field == field }?.map }
    set {
      let index = entries.firstIndex { $0.field == field }
      switch (index, newValue) {
      case (let index?, let map?): entries[index].map = map
      case (let index?, nil): entries.remove(at: index)
      case (nil, let map?): entries.append((field, map))
      case (nil, nil): return
      }
    }
  }
}

extension FieldPlaces: Sequence {
  /// Goes over the fields in the order in which they got their places.
  public func makeIterator() -> some IteratorProtocol<(field: ArticleField, map: SourceMap)> {
    entries.makeIterator()
  }
}

extension FieldPlaces: Equatable {
  /// The same places for the same fields, whatever came first.
  public static func == (left: FieldPlaces, right: FieldPlaces) -> Bool {
    left.entries.count == right.entries.count
      && left.entries.allSatisfy { right[$0.field] == $0.map }
  }
}
