import Testing

@testable import jianbao

struct HexadecimalDigestTests {
  @Test func everyByteComesBack() {
    let digits = Array("0123456789abcdef")
    let text = (0...255).map { String([digits[$0 / 16], digits[$0 % 16]]) }.joined()
    #expect(HexadecimalDigest.bytes(text) == Array(0...255))
    #expect(HexadecimalDigest.text(Array(0...255)) == text)
    #expect(HexadecimalDigest.bytes("").isEmpty)
    #expect(HexadecimalDigest.text([]).isEmpty)
  }
}
