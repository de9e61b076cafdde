import BigramIndex
import Foundation
import TestSupport
import Testing

@Suite struct RefreshPlanTests {
  private func stamps(_ folder: TemporaryFolder) -> [FileStamp] {
    FileTree(paths: [folder.path]).files
  }

  private func plan(_ folder: TemporaryFolder, roots: [String]? = nil, known: [FileStamp])
    -> RefreshPlan
  {
    let roots = roots ?? [folder.path]
    return RefreshPlan(walked: FileTree(paths: roots), roots: roots, known: files(known))
  }

  private func files(_ stamps: [FileStamp]) -> [IndexedFile] {
    stamps.map { IndexedFile(stamp: $0, sha256: []) }
  }

  private func vanished(_ plan: RefreshPlan) -> [String] { plan.vanished.map(\.stamp.path) }

  @Test func nothingIsToBeDoneWhereNothingChanged() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "1")
    try folder.write("b/c.txt", "2")
    let plan = plan(folder, known: stamps(folder))
    #expect(plan.isEmpty)
    #expect(plan.unchangedCount == 2)
  }

  @Test func newChangedAndVanishedFilesAreTold() throws {
    let folder = try TemporaryFolder()
    let kept = try folder.write("kept", "1")
    let changed = try folder.write("changed", "1")
    let gone = try folder.write("gone", "1")
    let known = stamps(folder)
    try folder.write("changed", "12")
    let new = try folder.write("new", "1")
    try FileManager.default.removeItem(atPath: gone)
    let plan = plan(folder, known: known)
    #expect(plan.changed.map(\.stamp.path) == [changed, new])
    #expect(vanished(plan) == [gone])
    #expect(plan.unchangedCount == 1 && !plan.changed.map(\.stamp.path).contains(kept))
  }

  @Test func aFileThatTookThePlaceOfAnotherIsNoticedByItsInode() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", "1")
    var known = stamps(folder)
    known[0].inode += 1
    #expect(plan(folder, known: known).changed.map(\.stamp.path) == [path])
  }

  @Test func whatLiesOutsideTheRootsOrBehindAProblemStays() throws {
    let folder = try TemporaryFolder()
    let inside = try folder.write("in/a", "1")
    try folder.write("in-side/b", "1")
    let known = stamps(folder)
    try FileManager.default.removeItem(atPath: folder.path("in-side"))
    #expect(plan(folder, roots: [folder.path("in")], known: known).isEmpty)
    #expect(symlink("fifo", folder.path("fifo")) == 0)
    let behind = FileStamp(
      path: folder.path("fifo/x"), size: 1, modificationNanoseconds: 1, inode: 1)
    #expect(vanished(plan(folder, known: known + [behind])) == [folder.path("in-side/b")])
    try FileManager.default.removeItem(atPath: folder.path("in"))
    #expect(plan(folder, roots: [folder.path("in")], known: known).vanished.isEmpty)
    #expect(vanished(plan(folder, roots: [inside], known: known)) == [inside])
  }

  @Test func aFileThatChangedJustNowIsRememberedAsDoubtful() {
    let second: Int64 = 1_000_000_000
    let stamp = FileStamp(path: "a", size: 1, modificationNanoseconds: 10 * second, inode: 1)
    let later = RefreshPlan.remembered(stamp, readAt: 12 * second)
    #expect(later == stamp)
    let atOnce = RefreshPlan.remembered(stamp, readAt: 12 * second - 1)
    #expect(atOnce.modificationNanoseconds == RefreshPlan.doubtfulTime)
  }

  @Test(arguments: [
    ("/a/b", "/a", true), ("/a", "/a", true), ("/ab", "/a", false), ("/a", "/", true),
    ("/a/b", "/a/", true), ("/a", "/a/b", false),
  ])
  func pathsBelowAFolder(path: String, folder: String, lies: Bool) {
    #expect(RefreshPlan.lies(path, in: folder) == lies)
  }

  @Test(arguments: UInt64(1)...12)
  func anyChangesInAnyOrderAreFound(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    for number in 0..<24 { try folder.write("\(number % 3)/\(number).md", "a") }
    let walked = FileTree(paths: [folder.path])
    var known = walked.files.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
    for index in known.indices where Int.random(in: 0..<5, using: &random) == 0 {
      known[index].size += 1
    }
    for number in 0..<Int.random(in: 0..<4, using: &random) {
      var gone = walked.files[0]
      gone.path = folder.path("\(number)/gone.md")
      known.insert(gone, at: Int.random(in: 0...known.count, using: &random))
    }
    if seed.isMultiple(of: 2) { known.shuffle(using: &random) }
    let plan = RefreshPlan(walked: walked, roots: [folder.path], known: files(known))
    #expect(plan.changed.map(\.stamp) == walked.files.filter { !known.contains($0) })
    #expect(plan.unchangedCount == walked.files.filter { known.contains($0) }.count)
    let paths = walked.files.map(\.path)
    #expect(plan.vanished.map(\.stamp) == known.filter { !paths.contains($0.path) })
    for change in plan.changed {
      #expect(change.known?.stamp == known.first { $0.path == change.stamp.path })
    }
  }
}
