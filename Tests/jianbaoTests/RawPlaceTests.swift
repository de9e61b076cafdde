import ArticleParser
import BigramIndex
import Foundation
import TestSupport
import Testing

/// The raw line and column of a match hold its first character.
@Suite struct RawPlaceTests {
  private struct Hit: Decodable {
    struct Match: Decodable {
      var field: String
      var offset: Int
      var line: Int?
      var column: Int?
    }
    struct Source: Decodable { var path: String }
    var type: String
    var headline: String?
    var body: String?
    var source: Source?
    var matches: [Match]?
  }

  private let folder: TemporaryFolder
  private let binary: Binary

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Binary.packageFolder + "/seeds", toPath: folder.path("seeds"))
    binary = Binary(in: folder.path)
  }

  private func hits(_ arguments: [String]) throws -> [Hit] {
    try binary.run(arguments).lines.map { try JSONDecoder().decode(Hit.self, from: Data($0.utf8)) }
  }

  @Test func aThousandMatchesStandWhereTheySay() throws {
    let seed: UInt64 = 4_711
    var random = SeededGenerator(seed: seed)
    #expect(try binary.run(["index", "seeds"]).status == 0)
    let bodies = try hits(["dump"]).filter { $0.type != "post" }.compactMap(\.body)
    var rawLines: [String: [[Unicode.Scalar]]] = [:]
    var checked = 0
    while checked < 1_000 {
      let body = Array(bodies[Int.random(in: 0..<bodies.count, using: &random)].unicodeScalars)
      let start = Int.random(in: 0..<body.count, using: &random)
      let piece = body[start..<min(start + Int.random(in: 1...4, using: &random), body.count)]
      guard piece.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else { continue }
      let query = String(String.UnicodeScalarView(piece))
      for hit in try hits(["search", query + " path:00[1-4]*", "--json", "-n", "5"]) {
        guard let path = hit.source?.path, let matches = hit.matches else { continue }
        if rawLines[path] == nil { rawLines[path] = try lines(of: path) }
        for match in matches.prefix(20) {
          let line = try #require(match.line, "seed \(seed): \(query) in \(path) has no line")
          let column = try #require(match.column)
          let raw = try #require(rawLines[path]?[line - 1])
          try #require(raw.indices.contains(column - 1), "seed \(seed): \(query) \(path):\(line)")
          let first = try #require(piece.first)
          #expect(
            Folding.fold(raw[column - 1]) == Folding.fold(first),
            "seed \(seed): \(query) at \(path):\(line):\(column) in \(match.field)")
          checked += 1
        }
      }
    }
  }

  private func lines(of path: String) throws -> [[Unicode.Scalar]] {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path(path))))
    let text = DecodedText(bytes: bytes)
    return text.lines.map { text.scalars(of: $0) }
  }

  @Test func editorsFindTheByteColumn() throws {
    #expect(try binary.run(["index", "seeds"]).status == 0)
    let output = try binary.run(["search", "三位一体", "--vimgrep"])
    #expect(output.status == 0)
    #expect(!output.lines.isEmpty)
    for line in output.lines {
      let parts = line.split(separator: ":", maxSplits: 3).map(String.init)
      try #require(parts.count == 4)
      let raw = try lines(of: parts[0])[try #require(Int(parts[1])) - 1]
      let text = String(String.UnicodeScalarView(raw))
      #expect(parts[3] == text)
      let tail = text.utf8.dropFirst(try #require(Int(parts[2])) - 1)
      #expect(tail.starts(with: "三".utf8))
    }
  }
}
