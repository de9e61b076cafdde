import Testing

@testable import ArticleParser

@Suite struct EncodingTests {
  private static let simplified =
    "本报讯 “科技+”助推高质量发展，邮政服务进千家。1月10日，又到了辽宁省邮政分公司的日子，小吕打开小程序，发现离全省邮政前100名只差1万步。"
  private static let traditional =
    "本報訊 「科技」助推高質量發展，郵政服務進千家。1月10日，又到了遼寧省郵政分公司的日子，小呂打開小程序，發現離全省郵政前100名只差1萬步。"

  /// Bytes of one character from the standards: GB18030's four lengths and areas.
  @Test(arguments: [
    ("41", "A"), ("D2BB", "一"), ("8140", "丂"), ("FEA0", "\u{E864}"), ("A1A1", "\u{3000}"),
    ("A3AC", "，"), ("81308130", "\u{80}"), ("8139EF30", "㐁"), ("95328236", "\u{20000}"),
    ("E3329A35", "\u{10FFFF}"), ("9439DA33", "💩"), ("AAA1", "\u{E000}"), ("A140", "\u{E4C6}"),
    ("A2E3", "€"), ("8431A439", "\u{FFFF}"),
  ])
  func gb18030ReadsAllItsLengths(digits: String, expected: String) throws {
    let bytes = try #require(GB18030.decode(Self.bytes(digits)))
    #expect(
      String(decoding: bytes, as: UTF8.self).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("A440", "一"), ("A4A4", "中"), ("A141", "，"), ("F9D5", "龘"), ("8862", "\u{CA}\u{304}"),
    ("A145", "‧"), ("A1FE", "／"), ("C6E7", "ぁ"), ("8840", "㇀"), ("FA40", "𠕇"),
  ])
  func big5ReadsHongKongsCharacters(digits: String, expected: String) throws {
    let bytes = try #require(Big5.decode(Self.bytes(digits)))
    #expect(
      String(decoding: bytes, as: UTF8.self).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: ["80", "FF", "81", "8130", "813081", "D27F", "81FF", "FE39FE39", "84328130"])
  func impossibleSequencesRuleGB18030Out(digits: String) {
    #expect(GB18030.decode(Self.bytes(digits)) == nil)
    #expect(!GB18030.decodeMending(Self.bytes(digits)).text.isEmpty)
  }

  @Test(arguments: ["80", "FF", "A4", "A47F", "A480", "A4FF", "8140", "F9"])
  func impossibleSequencesRuleBig5Out(digits: String) {
    #expect(Big5.decode(Self.bytes(digits)) == nil)
  }

  @Test(arguments: [TextEncoding.utf8, .gb18030, .utf16LittleEndian, .utf16BigEndian], [0, 1, 2])
  func theEncodingIsFoundAndTheTextTheSame(encoding: TextEncoding, shift: Int) throws {
    let text = String(Self.simplified.dropFirst(shift))
    let decoded = try #require(TextDecoder.decode(try Self.encode(text, encoding)))
    #expect(decoded.encoding == encoding)
    #expect(decoded.bytes == Array(text.utf8))
    #expect(decoded.firstReplacement == nil)
  }

  @Test func traditionalTextIsBig5OrGB18030AsItsBytesSay() throws {
    for encoding in [TextEncoding.big5, .gb18030] {
      let decoded = try #require(TextDecoder.decode(try Self.encode(Self.traditional, encoding)))
      #expect(decoded.encoding == encoding)
      #expect(decoded.bytes == Array(Self.traditional.utf8))
    }
  }

  @Test func marksOfByteOrderDecideAndAreNoText() throws {
    let little = Self.bytes("FFFE") + (try Self.encode(Self.simplified, .utf16LittleEndian))
    let big = Self.bytes("FEFF") + (try Self.encode(Self.simplified, .utf16BigEndian))
    #expect(TextDecoder.decode(little)?.bytes == Array(Self.simplified.utf8))
    #expect(TextDecoder.decode(big)?.bytes == Array(Self.simplified.utf8))
    #expect(TextDecoder.decode(Self.bytes("FFFE41"))?.firstReplacement == 0)
    #expect(TextDecoder.decode(Self.bytes("FFFE00D84100"))?.bytes == Array("\u{FFFD}A".utf8))
  }

  @Test func aRecordDiffersOnlyInEncodingAndDigest() throws {
    let post = "---\ntitle: \(Self.simplified)\ntags: [甲, 乙]\n---\n<p>\(Self.simplified)</p>\n"
    let wanted = try #require(Self.records(Array(post.utf8)).first)
    for encoding in [TextEncoding.gb18030, .utf16LittleEndian, .utf16BigEndian] {
      var given = try #require(Self.records(try Self.encode(post, encoding)).first)
      #expect(given.source.encoding == encoding.rawValue)
      given.source.encoding = wanted.source.encoding
      given.source.sha256 = wanted.source.sha256
      given.id = wanted.id
      #expect(given == wanted)
    }
  }

  @Test func aForcedEncodingIsObeyedAndAWrongNameReported() throws {
    var options = ArticleParser.Options()
    options.encoding = "gb18030"
    let file = SourceFile(path: "a.md", bytes: try Self.encode("甲乙", .gb18030))
    #expect(ArticleParser(options: options).parse(file).articles.first?.body == "甲乙")
    options.encoding = "latin-1"
    let result = ArticleParser(options: options).parse(file)
    #expect(result.articles.isEmpty)
    #expect(result.diagnostics.first?.severity == .error)
  }

  @Test(arguments: ["255044462D312E34", "89504E470D0A1A0A", "1F8B0800", "00000000000000000000"])
  func whatIsNoTextIsReported(digits: String) {
    let result = ArticleParser().parse(SourceFile(path: "a", bytes: Self.bytes(digits)))
    #expect(result.articles.isEmpty)
    #expect(result.diagnostics.map(\.severity) == [.error])
  }

  @Test func singleDamagedPlacesOfUTF8AreReplacedAndReported() throws {
    var bytes = Array(Self.simplified.utf8)
    bytes[13] = 0xFF
    let result = ArticleParser().parse(SourceFile(path: "a.txt", bytes: bytes))
    let article = try #require(result.articles.first)
    #expect(article.source.encoding == "utf-8")
    #expect(article.warnings == [.replacedBytes])
    #expect(result.diagnostics.first?.description.hasPrefix("a.txt:1:6: warning:") == true)
  }

  private static func records(_ bytes: [UInt8]) -> [Article] {
    ArticleParser().parse(SourceFile(path: "a.md", bytes: bytes)).articles
  }

  private static func bytes(_ digits: String) -> [UInt8] {
    let digits = Array(digits)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
  }

  /// Encodes by looking through what the decoder gives for every two-byte code.
  private static func encode(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030, .big5:
      let codes = encoding == .big5 ? big5Codes : gb18030Codes
      return try text.unicodeScalars.flatMap { scalar in
        scalar.isASCII ? [UInt8(scalar.value)] : try #require(codes[scalar])
      }
    }
  }

  private static let gb18030Codes = codes(GB18030.decode)
  private static let big5Codes = codes(Big5.decode)

  private static func codes(_ decode: ([UInt8]) -> [UInt8]?) -> [Unicode.Scalar: [UInt8]] {
    var codes: [Unicode.Scalar: [UInt8]] = [:]
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE {
        guard let text = decode([lead, trail]) else { continue }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        if scalars.count == 1, let scalar = scalars.first { codes[scalar] = [lead, trail] }
      }
    }
    return codes
  }
}
