import Testing

@testable import jianbao

@Suite struct DecimalTests {
  @Test(arguments: [
    (0, "0 B"), (1_023, "1023 B"), (1_024, "1.00 KiB"), (1_536, "1.50 KiB"),
    (1_048_576, "1.00 MiB"), (5_368_709_120, "5.00 GiB"), (1 << 50, "1048576.00 GiB"),
  ])
  func bytesComeInTheLargestUnit(count: Int, text: String) {
    #expect(Decimal.bytes(count) == text)
  }

  @Test(arguments: [(0, "0.00"), (1.005, "1.00"), (2.999, "3.00"), (-0.5, "-0.50")])
  func numbersHaveTwoDigits(number: Double, text: String) {
    #expect(Decimal.text(number) == text)
  }
}
