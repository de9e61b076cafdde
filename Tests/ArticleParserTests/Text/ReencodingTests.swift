import Foundation
import Testing

@testable import ArticleParser

/// The same texts in six encodings: each must be told from the bytes and give the same record.
@Suite struct ReencodingTests {
  private static let simplified: [(name: String, encoding: String.Encoding)] = [
    ("utf-8", .utf8), ("gb18030", String.Encoding(rawValue: 0x8000_0632)),
    ("utf-16le", .utf16LittleEndian), ("utf-16be", .utf16BigEndian),
  ]
  private static let big5 = String.Encoding(rawValue: 0x8000_0A03)

  /// 300 stretches of 50 to 90 characters of the sample post, which holds Latin and digits too.
  private func texts() throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    let path = folder + "/seeds/000_8e2121dcfcce3282.txt"
    let post = try String(contentsOfFile: path, encoding: .utf8)
    let text = post.components(separatedBy: "---").last ?? ""
    let plain = text.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
    let scalars = Array(plain.unicodeScalars.filter { !" \n".unicodeScalars.contains($0) })
    return (0..<300).map { number in
      let start = number * (scalars.count - 100) / 300
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<(start + 50 + number % 41)])
      return String(view)
    }
  }

  private func record(_ bytes: [UInt8]) -> Article? {
    var article = ArticleParser().parse(SourceFile(path: "a.txt", bytes: bytes)).articles.first
    article?.source.sha256 = ""
    article?.id = ""
    return article
  }

  @Test func everyEncodingIsFoundOutAndGivesTheSameRecord() throws {
    var wrong: [String] = []
    var count = 0
    for text in try texts() {
      let traditional = text.applyingTransform(StringTransform("Hans-Hant"), reverse: false)
      var forms = Self.simplified.map { (text, $0.name, $0.encoding) }
      // A byte order mark, which Foundation writes only for its own byte order of UTF-16.
      forms.append(("\u{FEFF}" + text, "utf-8", .utf8))
      if let traditional { forms.append((traditional, "big5", Self.big5)) }
      for (text, name, encoding) in forms {
        guard let data = text.data(using: encoding) else { continue }
        count += 1
        let printed = text.unicodeScalars.filter { $0 != "\u{FEFF}" }
        var expected = record(Array(String(String.UnicodeScalarView(printed)).utf8))
        expected?.source.encoding = name
        let found = record(Array(data))
        if found == nil || found != expected { wrong.append("\(name): \(text)") }
      }
    }
    #expect(count > 1400, "\(count) encoded texts")
    #expect(wrong.count * 200 <= count, "\(wrong.count) of \(count): \(wrong.prefix(5))")
  }
}
