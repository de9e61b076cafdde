import Testing

@testable import BigramIndex

@Suite struct IrregularityTests {
  @Test(
    arguments: [
      ("㎡", Irregularity.words), ("㈱", [.units, .words]), ("Ⅷ", .words), ("中", []), ("a", []),
      ("，", []), ("…", []),
    ] as [(Unicode.Scalar, Irregularity)])
  func onlyWhatBecomesSeveralStandsInTheWay(scalar: Unicode.Scalar, irregularity: Irregularity) {
    #expect(Irregularity(ofExpanded: scalar) == irregularity)
  }
}
