import TestSupport
import Testing

@testable import ArticleParser

/// The first three are the examples of FIPS 180-4; the others cross the edges of the padding and
/// were made with coreutils' sha256sum.
@Test(arguments: [
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
])
func digestsAreThoseOfTheStandard(text: String, digest: String) {
  #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
}

@Test(arguments: [
  (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
  (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
  (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
  (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  (119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
  (128, "6836cf13bac400e9105071cd6af47084dfacad4e5e302c94bfed24e013afb73e"),
  (1000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
])
func digestsOfRepeatedLettersAtTheEdgesOfABlock(count: Int, digest: String) {
  #expect(SHA256.hexadecimal(of: Array(repeating: UInt8(ascii: "a"), count: count)) == digest)
}

/// On a processor without the instructions the digests above are those of the plain rounds already.
@Test(.enabled(if: SHA256Instructions.compression != nil))
func instructionsAndPlainRoundsAgree() throws {
  let compress = try #require(SHA256Instructions.compression)
  let seed = UInt64.random(in: 0...UInt64.max)
  var random = SeededGenerator(seed: seed)
  for _ in 0..<200 {
    let bytes = (0..<Int.random(in: 0...1_000, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    #expect(
      SHA256.hexadecimal(of: bytes, compressing: compress)
        == SHA256.hexadecimal(of: bytes, compressing: { PortableSHA256.compress($0, into: &$1) }),
      "seed \(seed)")
  }
}
