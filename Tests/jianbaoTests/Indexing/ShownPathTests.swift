import Foundation
import TestSupport
import Testing

@testable import jianbao

@Suite struct ShownPathTests {
  private let here = FileManager.default.currentDirectoryPath

  @Test func aPathBelowTheWorkingFolderIsShownRelativeToIt() {
    #expect(ShownPath.shown(here + "/seeds/a b.txt") == "seeds/a b.txt")
    #expect(ShownPath.shown(here) == here)
    #expect(ShownPath.shown(here + "-else/a") == here + "-else/a")
    #expect(ShownPath.shown("/elsewhere/报.txt") == "/elsewhere/报.txt")
  }

  @Test func linksAndDotsAreResolvedSoThatOneFileHasOneName() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("真/a.txt", "x")
    #expect(symlink("真", folder.path("link")) == 0)
    #expect(ShownPath.stored(folder.path("link/../link/./a.txt")) == path)
    #expect(ShownPath.stored(folder.path("absent")) == folder.path("absent"))
    #expect(ShownPath.stored("no/such") == here + "/no/such")
  }
}
