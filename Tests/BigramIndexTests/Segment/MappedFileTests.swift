import Foundation
import TestSupport
import Testing

@testable import BigramIndex

@Suite struct MappedFileTests {
  private let folder: TemporaryFolder
  private let content: [UInt8]

  /// More content than one page of sums covers.
  init() throws {
    folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 12)
    let page = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &random) }
    content = Array(repeating: page, count: 1026).flatMap { $0 } + [1, 2, 3]
  }

  private func path(changing index: Int? = nil) throws -> String {
    let path = folder.path("file")
    var builder = try FileBuilder(path: path)
    // In pieces that never end where a page does.
    for start in stride(from: 0, to: content.count, by: 70_001) {
      try builder.append(Array(content[start..<min(start + 70_001, content.count)]))
    }
    #expect(builder.byteCount == content.count)
    try builder.finish(kind: .model, directoryOffset: content.count, durable: true)
    if let index {
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      bytes[index] ^= 1
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
    return path
  }

  @Test func contentComesBackInAnyPart() throws {
    let file = try MappedFile(path: try path(), expecting: .model)
    for range in [0..<0, 0..<1, 4090..<4100, 0..<content.count, content.count - 1..<content.count] {
      #expect(try file.view(range.lowerBound, range.count).array == Array(content[range]))
    }
    #expect(throws: IndexError.self) { try file.view(content.count, 1) }
    #expect(throws: IndexError.self) { try file.view(-1, 1) }
    file.releasePages()
    #expect(try file.view(4096, 2).array == Array(content[4096..<4098]))
  }

  /// Only the page that changed is lost, and only when it is asked for.
  @Test func aChangedPageIsToldWhereItStands() throws {
    let file = try MappedFile(path: try path(changing: 8192), expecting: .model)
    #expect(try file.view(0, 8192).count == 8192)
    let error = #expect(throws: IndexError.self) { try file.view(8191, 2) }
    #expect(error?.description.contains("bytes 8192 to 12288 changed") == true)
    #expect(error?.description.hasPrefix(file.path) == true)
  }

  @Test func aChangedSumIsFoundThroughTheRoot() throws {
    let sums = content.count + 4
    let file = try MappedFile(path: try path(changing: sums), expecting: .model)
    #expect(throws: IndexError.self) { try file.view(0, 1) }
    #expect(try file.view(content.count - 3, 3).array == [1, 2, 3])
  }

  @Test func whatIsNoIndexFileIsRefused() throws {
    for text in ["", "text", String(repeating: "text ", count: 100)] {
      let path = folder.path("text")
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let error = #expect(throws: IndexError.self) {
        try MappedFile(path: path, expecting: .segment)
      }
      #expect(error?.description.hasPrefix(path) == true)
    }
    #expect(throws: IndexError.self) {
      try MappedFile(path: folder.path("missing"), expecting: .segment)
    }
  }
}
