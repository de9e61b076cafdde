import Testing

@testable import ArticleParser

@Suite struct BriefRunTests {
  private func piece(_ item: Int, measure: Int = 48, length: Int = 200) -> Piece {
    var piece = Piece(items: item...item)
    piece.hasLead = true
    piece.parts = [
      .paragraph(
        Paragraph(
          spans: [LineSpan(line: 0, range: 0..<length)], firstMeasure: measure, measure: measure,
          startsInside: false, endsCut: false))
    ]
    return piece
  }

  private func runs(_ pieces: [Piece]) -> [[Int]] {
    BriefRun.runs(of: pieces, on: PrintedPage(number: 1)).map(\.pieces)
  }

  @Test func neighboursOfOneMeasureAreARun() {
    #expect(runs([piece(0), piece(1), piece(2)]) == [[0, 1, 2]])
    #expect(runs([piece(0, measure: 26), piece(1), piece(2)]) == [[0], [1, 2]])
  }

  @Test func theColumnsOfARowNeedNotBeEven() {
    #expect(runs([piece(0, measure: 62), piece(1, measure: 70)]) == [[0, 1]])
  }

  @Test func aPictureBetweenThemIsNoneOfThemAndPartsNone() {
    var photo = piece(1)
    photo.isPhotoReport = true
    #expect(runs([piece(0), photo, piece(2)]) == [[0, 2]])
  }

  @Test func whatIsLongOrGoesOnElsewherePartsThem() {
    #expect(runs([piece(0), piece(1, length: 774), piece(2)]) == [[0], [2]])
    var torn = piece(1)
    torn.continuedOn = 3
    #expect(runs([piece(0), torn, piece(2)]) == [[0], [2]])
    torn.continuedOn = nil
    torn.continuedFrom = 1
    #expect(runs([piece(0), torn, piece(2)]) == [[0], [2]])
  }
}
