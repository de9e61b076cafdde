/// What ranking, filtering and sorting need of an article: 32 bytes at a fixed place.
struct ArticleRow: Sendable, Equatable {
  static let byteCount = 32
  static let noDay: UInt32 = 0

  /// Where the article's stored bytes begin, in their part.
  var offset: UInt64
  var byteCount: UInt32
  var headLength: UInt32
  var restLength: UInt32
  /// `20220126`, or 0.
  var day: UInt32
  /// The number of its source file in the segment.
  var file: UInt32
  /// The number of its type in the segment.
  var type: UInt32

  func append(to bytes: inout [UInt8]) {
    bytes.appendLittleEndian(offset)
    for value in [byteCount, headLength, restLength, day, file, type] {
      bytes.appendLittleEndian(value)
    }
  }

  init(
    offset: UInt64, byteCount: UInt32, headLength: UInt32, restLength: UInt32, day: UInt32,
    file: UInt32, type: UInt32
  ) {
    self.offset = offset
    self.byteCount = byteCount
    self.headLength = headLength
    self.restLength = restLength
    self.day = day
    self.file = file
    self.type = type
  }

  init(_ view: ByteView) throws(IndexError) {
    offset = try view.load(UInt64.self, at: 0)
    byteCount = try view.load(UInt32.self, at: 8)
    headLength = try view.load(UInt32.self, at: 12)
    restLength = try view.load(UInt32.self, at: 16)
    day = try view.load(UInt32.self, at: 20)
    file = try view.load(UInt32.self, at: 24)
    type = try view.load(UInt32.self, at: 28)
  }
}
