import Testing

@testable import ArticleParser

@Suite struct PieceTests {
  private func span(_ line: Int) -> LineSpan { LineSpan(line: line, range: 0..<4) }

  private func piece(_ line: Int, startsInside: Bool = false, endsCut: Bool = false) -> Piece {
    let paragraph = Paragraph(
      spans: [span(line)], firstMeasure: 20, measure: 20, startsInside: startsInside,
      endsCut: endsCut)
    return Piece(parts: [.paragraph(paragraph)], items: line...line)
  }

  @Test func aPieceThatStopsInASentenceGoesOnWithTheRestOfIt() {
    var piece = piece(0, endsCut: true)
    piece.append(self.piece(1, startsInside: true))
    #expect(piece.parts.map(\.spans) == [[span(0), span(1)]])
    #expect(piece.lastParagraph?.endsCut == false)
  }

  @Test func wholeParagraphsStayApart() {
    for (endsCut, startsInside) in [(true, false), (false, true), (false, false)] {
      var piece = piece(0, endsCut: endsCut)
      piece.append(self.piece(1, startsInside: startsInside))
      #expect(piece.parts.map(\.spans) == [[span(0)], [span(1)]])
    }
  }

  @Test func onlyTextFromElsewhereIsReordered() {
    var next = piece(0)
    next.append(piece(1))
    #expect(!next.isReordered)
    var far = piece(0)
    far.append(piece(3))
    #expect(far.isReordered)
  }

  @Test func itTakesTheSignsBelowTheText() {
    var end = piece(1)
    end.byline = [span(2)]
    end.marks = [span(3)]
    end.continuedOn = 4
    var piece = piece(0)
    piece.append(end)
    #expect(piece.byline == [span(2)] && piece.marks == [span(3)] && piece.continuedOn == 4)
  }
}
