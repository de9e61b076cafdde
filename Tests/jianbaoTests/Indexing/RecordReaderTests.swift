import ArticleParser
import TestSupport
import Testing

@testable import jianbao

@Suite struct RecordReaderTests {
  private func reader(_ write: (inout RecordWriter) -> Void) -> RecordReader {
    var writer = RecordWriter()
    write(&writer)
    return RecordReader(writer.bytes)
  }

  @Test(arguments: [0, 1, 127, 128, 16_384, Int.max, -1, Int.min])
  func numbersComeBack(_ number: Int) throws {
    var reader = reader { $0.entry(.page, number) }
    #expect(try reader.tag() == .page)
    #expect(try reader.number() == number)
    #expect(try reader.tag() == nil)
  }

  @Test func whatIsAbsentHasNoEntry() throws {
    var reader = reader {
      $0.entry(.page, nil as Int?)
      $0.entry(.url, nil as String?)
      $0.entry(.tags, [String]()) { $1.write($0) }
      $0.entry(.url, "")
    }
    #expect(try reader.tag() == .url)
    #expect(try reader.text().isEmpty)
    #expect(try reader.tag() == nil)
  }

  @Test func nestedFrontMatterComesBack() throws {
    let entries = [
      FrontMatterEntry(key: "a", value: .list([.null, .text("甲\n"), .list([])])),
      FrontMatterEntry(key: "", value: .map([.init(key: "b", value: .text(""))])),
    ]
    var reader = reader { $0.write(entries) }
    #expect(try reader.frontMatter() == entries)
  }

  @Test func bytesCutShortAreAFault() throws {
    var writer = RecordWriter()
    writer.entry(.tags, ["甲", "乙丙"]) { $1.write($0) }
    for count in 1..<writer.bytes.count {
      var reader = RecordReader(Array(writer.bytes[..<count]))
      #expect(throws: RecordFault.self) {
        _ = try reader.tag()
        _ = try reader.list { list throws(RecordFault) in try list.text() }
      }
    }
  }

  @Test func damagedBytesNeverTrap() {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      var text = RecordReader(bytes)
      _ = try? text.text()
      var entries = RecordReader(bytes)
      _ = try? entries.frontMatter()
      var tags = RecordReader(bytes)
      _ = try? tags.tag()
    }
    let nested = [[UInt8(1), 0]] + Array(repeating: [2, 1], count: 100_000)
    var deep = RecordReader(nested.flatMap { $0 })
    #expect(throws: RecordFault.self) { try deep.frontMatter() }
  }
}
