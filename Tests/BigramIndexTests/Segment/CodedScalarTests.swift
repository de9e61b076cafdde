import Testing

@testable import BigramIndex

@Suite struct CodedScalarTests {
  @Test(arguments: [0, 99, 100, 355, 39_779] as [UInt32])
  func formAndUnitComeBack(code: UInt32) {
    let form = TextForm(ofCode: code, singleCount: 100)
    for unit in [0, 1, 0x56FD, 0xFFFF] as [UInt32] {
      let coded = CodedScalar(form, unit: unit)
      #expect(coded.isInAlphabet)
      #expect(coded.unit == unit)
      #expect(coded.form == (form.first, form.second))
    }
  }

  @Test func aScalarOutsideTheAlphabetHasItsUnitOnly() {
    for unit in [0, 0x56FD, 0xFFFF] as [UInt32] {
      #expect(!CodedScalar(unit: unit).isInAlphabet)
      #expect(CodedScalar(unit: unit).unit == unit)
    }
  }
}
