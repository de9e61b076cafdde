import Testing

@testable import BigramIndex

@Suite struct DayRangeTests {
  @Test(
    arguments: [
      ("2022", 20_220_000...20_229_999), ("2022-01", 20_220_100...20_220_199),
      ("2022-01-26", 20_220_126...20_220_126), ("2022-1-6", 20_220_106...20_220_106),
      ("2022-01..2022-03", 20_220_100...20_220_399), ("2021..2022-03-05", 20_210_000...20_220_305),
      ("2022..", 20_220_000...99_999_999), ("..2022-03", 1...20_220_399),
    ] as [(String, ClosedRange<UInt32>)])
  func formsThatAreRead(_ text: String, _ days: ClosedRange<UInt32>) {
    #expect(DayRange.parse(text) == days)
  }

  @Test(arguments: [
    "", "..", "22", "2022-13", "2022-00", "2022-01-32", "2022-", "2022-01-01-01", "2023..2022",
    "20220126", "2022年", "-2022", "2022...2023", "99999999999999999999",
  ])
  func formsThatAreRefused(_ text: String) {
    #expect(DayRange.parse(text) == nil)
  }
}
