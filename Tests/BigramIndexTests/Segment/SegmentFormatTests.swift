import Testing

@testable import BigramIndex

@Suite struct SegmentFormatTests {
  /// The worked example of the format's comment.
  @Test func theExampleIsTheseBytes() {
    var writer = PostingsWriter()
    var bytes: [UInt8] = []
    writer.write(articles: [0, 3, 4], counts: [1, 2, 1], articleLimit: 8, to: &bytes)
    #expect(bytes == [0x53, 0x03])
    var entry: [UInt8] = []
    PostingReference.write(.list(articleCount: 3, byteCount: 2), to: &entry)
    #expect(entry == [3, 2])
  }
}
