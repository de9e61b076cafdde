import Foundation
import TestSupport
import Testing

@testable import BigramIndex

@Suite struct FileWalkTests {
  @Test func theFilesAreTheSameWhetherTheSystemIsAskedOfThemOrNot() throws {
    let folder = try TemporaryFolder()
    for number in 0..<300 { try folder.write("\(number % 3)/\(number).txt", "\(number)") }
    #expect(symlink("nowhere", folder.path("1/broken")) == 0)
    #expect(symlink("0.txt", folder.path("0/link.txt")) == 0)
    #expect(symlink("..", folder.path("2/up")) == 0)
    #expect(mkfifo(folder.path("fifo"), 0o600) == 0)
    let tree = FileTree(paths: [folder.path])
    let walk = FileWalk(folder.path)
    #expect(tree.files.count == 301)
    #expect(tree.problems.count == 3)
    #expect(walk.paths == tree.files.map(\.path))
    #expect(walk.problems == tree.problems)
    #expect(walk.statuses.isEmpty)
  }

  @Test func aFileIsItsOwnWalk() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(".hidden.txt", "x")
    #expect(FileWalk(path).paths == [path])
    let walk = FileWalk(folder.path("absent"))
    #expect(walk.paths.isEmpty)
    #expect(walk.problems.map(\.message) == ["no such file or folder"])
  }
}
