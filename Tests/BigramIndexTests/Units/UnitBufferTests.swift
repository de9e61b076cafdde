import BigramIndex
import TestSupport
import Testing

@Suite struct UnitBufferTests {
  /// `甲乙|ab` with each unit's offset, words spelled out, breaks as `|`.
  private func described(_ buffer: UnitBuffer) -> String {
    zip(buffer.codes, buffer.offsets).map { code, offset in
      if code == UnitBuffer.breakCode { return "|" }
      if code & UnitBuffer.wordBit == 0 {
        return "\(Unicode.Scalar(code).map(String.init) ?? "?")\(offset)"
      }
      let word = buffer.words[Int(code & ~UnitBuffer.wordBit)]
      return "[\(String(decoding: buffer.wordBytes[word], as: UTF8.self))]\(offset)"
    }.joined()
  }

  @Test(arguments: [
    ("", ""), ("。“”", ""), ("纳 物 业 费 ，省", "纳0物2业4费6|省9"), ("5G网络", "[5g]0网2络3"),
    ("融资 E”放", "融0资1[e]3|放5"), ("1,300.5万元", "[1,300.5]0万7元8"), ("3. 5", "[3]0|[5]3"),
    ("a.b", "[a]0|[b]2"), ("ab cd", "[ab]0[cd]3"), ("a\u{200B}b", "[ab]0"), ("系\n\n统", "系0|统3"),
    ("，甲，，乙，", "甲1|乙4"), ("①②", "[12]0"), ("5.", "[5]0"),
    ("hu-bei_cfc@163.com", "[hu]0|[bei]3|[cfc]7|[163]11|[com]15"),
    ("1.,2", "[1]0|[2]3"),
  ])
  func unitsOfATextAndTheirOffsets(text: String, units: String) {
    var buffer = UnitBuffer()
    buffer.append(text)
    #expect(described(buffer) == units)
  }

  @Test func textsFollowOneAnotherAndTheBufferIsReused() {
    var buffer = UnitBuffer()
    buffer.append("旧 old")
    buffer.removeAll()
    buffer.append("，甲a，")
    buffer.append("。乙b")
    #expect(described(buffer) == "甲1[a]2乙1[b]2")
  }

  @Test func bytesThatAreNoTextBreakAndNeverTrap() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let pool: [UInt8] = [0x61, 0xE4, 0xB8, 0xAD, 0xF0, 0xA0, 0xAE, 0x9F, 0xC3, 0xED, 0xFF]
    for _ in 0..<2000 {
      let bytes: [UInt8] = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pool[Int.random(in: 0..<pool.count, using: &random)]
      }
      var buffer = UnitBuffer()
      bytes.withUnsafeBufferPointer { buffer.append(utf8: $0) }
      var twin = UnitBuffer()
      twin.append(String(decoding: bytes, as: UTF8.self))
      #expect(buffer.codes == twin.codes, "seed \(seed): \(bytes)")
    }
  }

  @Test func unitsEqualThoseOfThePlainReading() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let text = RandomText.text(limit: 30, using: &random)
      var buffer = UnitBuffer()
      buffer.append(text)
      #expect(described(buffer) == plain(text), "seed \(seed): \(text.debugDescription)")
    }
  }

  private func plain(_ text: String) -> String {
    var result = ""
    var isBroken = false
    for (element, offset, _) in NaiveText(text).elements {
      var unit: String?
      switch element {
      case .unit(let scalar): unit = "\(Unicode.Scalar(scalar).map(String.init) ?? "?")\(offset)"
      case .word(let scalars):
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
        unit = "[\(String(view))]\(offset)"
      case .mark, .lineEnd: isBroken = !result.isEmpty
      }
      guard let unit else { continue }
      result += (isBroken ? "|" : "") + unit
      isBroken = false
    }
    return result
  }
}
