import Testing

@testable import jianbao

@Suite struct OptionTableTests {
  @Test func eachNameHasOneEntryAndEachEntryItsWords() {
    #expect(Set(OptionTable.all.map(\.name)).count == OptionTable.all.count)
    #expect(OptionTable.all.count == OptionName.allCases.count)
    #expect(OptionTable.all.allSatisfy { !$0.help.isEmpty })
  }

  @Test(arguments: Command.allCases)
  func noLetterStandsForTwoOptionsOfACommand(_ command: Command) {
    let letters = OptionTable.entries(for: command).compactMap(\.short)
    #expect(Set(letters).count == letters.count)
  }

  @Test func helpIsForAllAndTheProgramsOptionsForNone() {
    for command in Command.allCases {
      let names = OptionTable.entries(for: command).map(\.name)
      #expect(names.contains(.help))
      #expect(!names.contains(.version))
    }
    #expect(OptionTable.entries(for: nil).map(\.name) == [.help, .version, .generate])
  }
}
