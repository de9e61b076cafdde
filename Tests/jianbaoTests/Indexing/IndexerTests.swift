import ArticleParser
import BigramIndex
import Foundation
import TestSupport
import Testing

@testable import jianbao

struct IndexerTests {
  private let folder: TemporaryFolder
  private var index: String { folder.path("index") }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func post(_ headline: String, _ body: String) -> String {
    "---\ntitle: \(headline)\n---\n\n\(body)\n"
  }

  private func refresh(_ names: String..., threads: Int = 2) throws -> RefreshReport {
    var indexer = Indexer(indexFolder: index)
    indexer.threads = threads
    return try indexer.refresh(paths: names.map { folder.path($0) })
  }

  /// Headlines of the articles that hold a word, with the names of their files.
  private func hits(_ word: String) throws -> [String] {
    let reader = try IndexReader(folder: index)
    let phrase = try #require(PhraseReader.phrases(inWord: word, isExact: false).first)
    return try reader.matches(of: phrase, in: .printed).articles.map { number in
      let headline = try reader.article(number).fields.first { $0.field == .headline }?.text ?? ""
      let path = try reader.file(of: number).stamp.path
      return headline + "@" + path.dropFirst(folder.path.count + 1)
    }.sorted()
  }

  @Test func changesAreFollowedAndTheRestIsLeftAlone() throws {
    try folder.write("tree/a.md", post("甲文", "今天下雨"))
    try folder.write("tree/b.md", post("乙文", "今天天晴"))
    try folder.write("tree/c.md", post("丙文", "明天下雨"))
    let first = try refresh("tree")
    #expect(first.filesRead == 3 && first.articles == 3 && first.wroteIndex && !first.hasTrouble)
    #expect(try hits("今天") == ["乙文@tree/b.md", "甲文@tree/a.md"])

    try folder.write("tree/a.md", post("甲文", "后天刮风"))
    try FileManager.default.removeItem(atPath: folder.path("tree/b.md"))
    try folder.write("tree/d/e.md", post("丁文", "今天多云"))
    let second = try refresh("tree")
    #expect(second.filesRead == 2 && second.filesRemoved == 1 && second.filesUnchanged == 1)
    #expect(try hits("今天") == ["丁文@tree/d/e.md"])
    #expect(try hits("刮风") == ["甲文@tree/a.md"])
    #expect(try hits("下雨") == ["丙文@tree/c.md"])
  }

  @Test func anUnchangedTreeIsNotWritten() throws {
    try folder.write("tree/a.md", post("甲文", "今天下雨"))
    #expect(try refresh("tree").wroteIndex)
    let before = try FileManager.default.contentsOfDirectory(atPath: index).sorted()
    let again = try refresh("tree", "tree/a.md")
    #expect(!again.wroteIndex && again.filesRead == 0 && again.filesUnchanged == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: index).sorted() == before)
  }

  @Test func aMovedFolderIsNotParsedAgainAndKeepsItsIDs() throws {
    try folder.write("tree/old/a.md", post("甲文", "今天下雨"))
    _ = try refresh("tree")
    let id = try IndexReader(folder: index).article(0).id
    try FileManager.default.moveItem(
      atPath: folder.path("tree/old"), toPath: folder.path("tree/new"))
    let report = try refresh("tree")
    #expect(report.filesMoved == 1 && report.filesRead == 0 && report.filesRemoved == 0)
    #expect(try hits("今天") == ["甲文@tree/new/a.md"])
    #expect(try IndexReader(folder: index).number(ofID: id) != nil)
  }

  @Test func filesOutsideTheGivenPathsStay() throws {
    try folder.write("one/a.md", post("甲文", "今天下雨"))
    try folder.write("two/b.md", post("乙文", "今天天晴"))
    _ = try refresh("one", "two")
    try FileManager.default.removeItem(atPath: folder.path("one/a.md"))
    _ = try refresh("two")
    #expect(try hits("今天") == ["乙文@two/b.md", "甲文@one/a.md"])
    #expect(try refresh("one").filesRemoved == 1)
    #expect(try hits("今天") == ["乙文@two/b.md"])
  }

  @Test func aFileThatIsNoTextIsNamedAndTheRestIsRead() throws {
    try folder.write("tree/a.md", post("甲文", "今天下雨"))
    try folder.write("tree/b.bin", (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    try folder.write("tree/c.md", "")
    let report = try refresh("tree")
    #expect(report.filesRead == 1 && report.hasTrouble)
    #expect(report.diagnostics.filter { $0.severity == .error }.count == 2)
    try folder.write("tree/a.md", "")
    #expect(try refresh("tree").hasTrouble)
    #expect(try hits("今天").isEmpty)
  }

  @Test func theIndexItselfIsNotRead() throws {
    try folder.write("a.md", post("甲文", "今天下雨"))
    _ = try Indexer(indexFolder: index).refresh(paths: [folder.path])
    let again = try Indexer(indexFolder: index).refresh(paths: [folder.path])
    #expect(again.problems.isEmpty && again.diagnostics.isEmpty && !again.wroteIndex)
  }

  @Test func storedRecordsEqualParsedOnes() throws {
    let seeds = Binary.packageFolder + "/seeds"
    let report = try Indexer(indexFolder: index).refresh(paths: [seeds])
    let reader = try IndexReader(folder: index)
    #expect(reader.articleCount == report.articles && report.articles > 5)
    var parsed: [String] = []
    for file in FileTree(paths: [ShownPath.stored(seeds)]).files {
      let path = ShownPath.shown(file.path)
      let source = SourceFile(path: path, bytes: try FileReader.read(file.path).bytes)
      parsed += ArticleParser().parse(source).articles.map(\.json)
    }
    var number: UInt32 = 0
    let stored = try parsed.map { _ in
      defer { number += 1 }
      let file = try reader.file(of: number)
      let sha256 = SHA256.hexadecimal(of: try FileReader.read(file.stamp.path).bytes)
      return try ArticleConversion.article(
        from: try reader.article(number), path: ShownPath.shown(file.stamp.path), sha256: sha256
      ).json
    }
    #expect(stored == parsed)
  }
}

struct IndexerDeterminismTests {
  /// Two builds differ in nothing but the files' inodes, so the same tree is indexed twice.
  @Test func theIndexDoesNotDependOnTheThreads() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 20_220_126)
    for number in 0..<60 {
      let text = RandomText.han(count: 600, using: &generator)
      let path = try folder.write("tree/\(number).md", "---\ntitle: 第\(number)篇\n---\n\n\(text)\n")
      let time = Date(timeIntervalSince1970: 1_600_000_000)
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    }
    for threads in [1, 4] {
      var indexer = Indexer(indexFolder: folder.path("index\(threads)"))
      indexer.threads = threads
      indexer.chunkByteCount = 16_384
      #expect(try indexer.refresh(paths: [folder.path("tree")]).filesRead == 60)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("index1")).sorted()
    #expect(
      names == (try FileManager.default.contentsOfDirectory(atPath: folder.path("index4")).sorted())
    )
    for name in names where name != "lock" {
      let one = try Data(contentsOf: URL(fileURLWithPath: folder.path("index1/" + name)))
      let four = try Data(contentsOf: URL(fileURLWithPath: folder.path("index4/" + name)))
      #expect(one == four, "\(name)")
    }
  }
}
