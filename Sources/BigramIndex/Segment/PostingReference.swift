/// How a dictionary entry says where a term's articles are.
///
/// `article << 2 | more << 1`, and the count when `more` is set: the only article, held here, since
/// half of all terms occur in one article. `(articles − 2) << 1 | 1` and the length of the list,
/// whose bytes follow those of the entry before.
enum PostingReference {
  static func write(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .single(let article, let count):
      bytes.appendVarint(UInt64(article) << 2 | (count > 1 ? 2 : 0))
      if count > 1 { bytes.appendVarint(UInt64(count)) }
    case .list(let articleCount, let byteCount):
      bytes.appendVarint(UInt64(articleCount - 2) << 1 | 1)
      bytes.appendVarint(byteCount)
    }
  }

  /// What an entry says, before its list is touched.
  enum Value {
    case single(article: UInt32, count: UInt16)
    case list(articleCount: Int, byteCount: Int)

    /// How many bytes of lists the entry stands for.
    var byteCount: Int {
      if case .list(_, let byteCount) = self { byteCount } else { 0 }
    }

    var articleCount: Int {
      if case .list(let articleCount, _) = self { articleCount } else { 1 }
    }
  }

  @inline(__always)
  static func read(_ cursor: inout ByteCursor) throws(IndexError) -> Value {
    let value = try cursor.varint()
    if value & 1 == 1 {
      guard value >> 1 < UInt64(Int32.max) else { throw ByteCursor.badNumber }
      return .list(articleCount: Int(value >> 1) + 2, byteCount: try cursor.length())
    }
    guard let article = UInt32(exactly: value >> 2) else { throw ByteCursor.badNumber }
    let count: UInt64 = value & 2 == 0 ? 1 : try cursor.varint()
    return .single(article: article, count: UInt16(clamping: count))
  }
}
