import BigramIndex
import TestSupport
import Testing

@testable import jianbao

@Suite struct LineListTests {
  @Test func anyLineEndEndsALineAndEmptyOnesAreNone() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("list", "甲\r\n乙\n\n 丙 \r丁")
    #expect(try LineList.read(file, console: Console()) == ["甲", "乙", " 丙 ", "丁"])
    #expect(try LineList.read(try folder.write("none", ""), console: Console()).isEmpty)
  }

  @Test func aFileThatIsNotThereIsAProblem() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileProblem.self) {
      try LineList.read(folder.path("missing"), console: Console())
    }
  }
}
