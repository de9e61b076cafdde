import Testing

@testable import jianbao

@Suite struct ArgumentsTests {
  @Test func optionsStandAnywhereBehindTheCommand() throws {
    let before = try Arguments(["search", "--limit", "5", "-c", "物业", "seeds"])
    let after = try Arguments(["search", "物业", "seeds", "--limit=5", "--count"])
    #expect(before == after)
    #expect(before.command == .search)
    #expect(before.operands == ["物业", "seeds"])
    #expect(before.number(.limit) == 5)
    #expect(before.has(.count))
  }

  @Test func shortOptionsMayBeGroupedAndHoldTheirValue() throws {
    let grouped = try Arguments(["search", "-l0n3", "x"])
    #expect(grouped.has(.filesWithMatches) && grouped.has(.null))
    #expect(grouped.number(.limit) == 3)
    #expect(try Arguments(["search", "-n", "3", "x"]).number(.limit) == 3)
  }

  @Test func twoHyphensEndTheOptions() throws {
    let arguments = try Arguments(["search", "--", "--json", "--"])
    #expect(arguments.operands == ["--json", "--"])
    #expect(!arguments.has(.json))
  }

  @Test(arguments: ["-快评", "-", "-（", "-\"a\""])
  func anOperandMayBeginWithAHyphen(_ word: String) throws {
    #expect(try Arguments(["search", word]).operands == [word])
  }

  @Test(arguments: [
    (["serach", "x"], "unknown command 'serach'; did you mean 'search'?"),
    (["brew"], "unknown command 'brew'"),
    (["search", "--jsn"], "unknown option '--jsn'; did you mean '--json'?"),
    (["search", "--limit"], "option '--limit' needs a value: N"),
    (["search", "-n"], "option '-n' needs a value: N"),
    (["search", "--limit", "many"], "option '--limit' needs a number, not 'many'"),
    (["search", "--limit=-1"], "option '--limit' needs a number, not '-1'"),
    (["search", "--json=yes"], "option '--json' takes no value"),
    (
      ["search", "--sort", "size"], "option '--sort' is one of score, date, -date, path, not 'size'"
    ),
    (["parse", "--kwic"], "option '--kwic' belongs to search; put it behind the command"),
    (
      ["--limit", "5"],
      "option '--limit' belongs to search, dump, explain; put it behind the command"
    ),
    (["search", "-x"], "unknown option '-x'"),
  ])
  func mistakesAreNamed(_ words: [String], _ message: String) {
    let error = #expect(throws: UsageError.self) { try Arguments(words) }
    #expect(error?.message == message)
  }

  @Test func longNamesAndLettersAreUniqueInEachCommand() {
    for command in Command.allCases {
      let entries = OptionTable.entries(for: command)
      #expect(Set(entries.map(\.name)).count == entries.count)
      let letters = entries.compactMap(\.short)
      #expect(Set(letters).count == letters.count)
    }
    #expect(Set(OptionTable.all.map(\.name)) == Set(OptionName.allCases))
  }
}
