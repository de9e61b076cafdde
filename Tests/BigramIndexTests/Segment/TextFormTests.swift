import Testing

@testable import BigramIndex

@Suite struct TextFormTests {
  @Test func codesBelowTheSinglesAreBytesAndTheOthersPairs() {
    let forms = [0, 99, 100, 355, 356].map { TextForm(ofCode: $0, singleCount: 100) }
    #expect(forms.map(\.length) == [1, 1, 2, 2, 2])
    #expect(forms.map(\.first) == [0, 99, 100, 100, 101])
    #expect(forms.map(\.second) == [0, 0, 0, 255, 0])
  }

  @Test func aFormStandsOnlyInsideTheText() throws {
    let bytes: [UInt8] = [7, 101, 0, 0, 0, 0, 0, 0, 0, 0]
    try bytes.withUnsafeBytes { memory in
      let text = ByteView(start: try #require(memory.baseAddress), count: 2)
      let single = TextForm(ofCode: 7, singleCount: 100)
      let pair = TextForm(ofCode: 356, singleCount: 100)
      #expect((-1...2).map { single.stands(at: $0, text) } == [false, true, false, false])
      #expect((-1...2).map { pair.stands(at: $0, text) } == [false, false, false, false])
      let whole = ByteView(start: text.start, count: 3)
      #expect((-1...2).map { pair.stands(at: $0, whole) } == [false, false, true, false])
    }
  }
}
