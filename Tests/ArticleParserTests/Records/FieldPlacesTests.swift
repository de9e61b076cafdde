import Testing

@testable import ArticleParser

@Suite struct FieldPlacesTests {
  private func map(line: Int) -> SourceMap {
    var map = SourceMap()
    map.note(offset: 0, line: line, column: 1)
    return map
  }

  @Test func aFieldHasThePlacesItGotLast() {
    var places = FieldPlaces()
    #expect(places[.body] == nil)
    places[.body] = map(line: 3)
    places[.headline] = map(line: 1)
    places[.body] = map(line: 4)
    #expect(places[.body] == map(line: 4))
    #expect(places[.headline] == map(line: 1))
    #expect(places.map(\.field) == [.body, .headline])
    places[.body] = nil
    places[.tags] = nil
    #expect(places.map(\.field) == [.headline])
  }

  @Test func equalityAsksForNoOrder() {
    var (one, other) = (FieldPlaces(), FieldPlaces())
    one[.body] = map(line: 2)
    one[.tags] = map(line: 1)
    other[.tags] = map(line: 1)
    #expect(one != other)
    other[.body] = map(line: 2)
    #expect(one == other)
    other[.body] = map(line: 3)
    #expect(one != other)
  }
}
