#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A phrase of Han units as the bytes that stand for it in regular stored texts.
struct TextNeedle {
  private let bytes: [UInt8]
  private let singleCount: Int
  /// The place of the byte that is sought first: the lead of the rarest character.
  private let pivot: Int

  /// `nil` when a unit is no Han character, or has not exactly one code.
  init?(_ phrase: Phrase, model: IndexModel) throws(IndexError) {
    var bytes: [UInt8] = []
    var pivot = 0
    var rarest = -1
    for element in phrase.elements {
      guard case .han(let scalar) = element, let code = try model.code(ofFolded: scalar),
        code != IndexModel.severalCodes
      else { return nil }
      if Int(code) > rarest {
        rarest = Int(code)
        pivot = bytes.count
      }
      TextCode.append(code: Int(code), singleCount: model.singleCount, to: &bytes)
    }
    self.bytes = bytes
    self.pivot = pivot
    singleCount = model.singleCount
  }

  /// How often the phrase stands in a text.
  func count(in text: ByteView) -> Int {
    guard text.count >= bytes.count else { return 0 }
    var count = 0
    var offset = pivot
    let last = text.count - (bytes.count - pivot)
    bytes.withUnsafeBytes { needle in
      guard let needleStart = needle.baseAddress else { return }
      // All reads lie between 0 and the end of the text: `offset` runs from the pivot's first place
      // to its last.
      while offset <= last {
        guard
          let found = memchr(text.start + offset, Int32(needle[pivot]), last - offset + 1)
        else { return }
        offset = UnsafeRawPointer(found) - text.start
        let start = offset - pivot
        if memcmp(text.start + start, needleStart, needle.count) == 0,
          isCharacterStart(start, text)
        {
          count += 1
        }
        offset += 1
      }
    }
    return count
  }

  /// A byte below the singles' number ends a character; from there on characters are pairs.
  private func isCharacterStart(_ offset: Int, _ text: ByteView) -> Bool {
    var before = offset
    while before > 0,
      Int(text.start.load(fromByteOffset: before - 1, as: UInt8.self)) >= singleCount
    {
      before -= 1
    }
    return (offset - before) % 2 == 0
  }
}
