import TestSupport
import Testing

@testable import jianbao

@Suite struct StyleTests {
  @Test func colourWrapsAndResets() {
    let style = Style(hasColour: true)
    #expect(style.paint("甲", as: .match) == "\u{1B}[1;31m甲\u{1B}[0m")
    #expect(style.paint("", as: .headline).isEmpty)
    #expect(Style(hasColour: false).paint("甲", as: .faint) == "甲")
  }

  @Test func theOptionDecidesOverTheEnvironment() throws {
    let console = Console()
    func hasColour(_ words: [String]) throws -> Bool {
      Style(try Arguments(["search", "x"] + words), console: console).hasColour
    }
    #expect(try hasColour(["--color", "always"]))
    #expect(try !hasColour(["--color=never"]))
  }
}
