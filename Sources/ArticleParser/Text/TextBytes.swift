#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A text's bytes as the readers of a body hold them while the text itself is kept.
///
/// Each copy of an array, and of a slice of it, counts a reference up and down again: where a tag is a
/// few bytes long, that took longer than to read it.
typealias TextBytes = UnsafeBufferPointer<UInt8>

extension TextBytes {
  /// Where a byte first stands in a range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let baseAddress, !range.isEmpty else { return nil }
    let found = memchr(baseAddress + range.lowerBound, Int32(byte), range.count)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(baseAddress) }
  }

  /// Where a text first stands in a range.
  func firstIndex(of text: String, in range: Range<Int>) -> Int? {
    var text = text
    return text.withUTF8 { wanted in
      guard let first = wanted.first else { return range.lowerBound }
      var start = range.lowerBound
      while let found = firstIndex(of: first, in: start..<range.upperBound) {
        guard found + wanted.count <= range.upperBound else { return nil }
        if wanted.indices.allSatisfy({ self[found + $0] == wanted[$0] }) { return found }
        start = found + 1
      }
      return nil
    }
  }

  /// Where a byte last stands in a range.
  func lastIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    var offset = range.upperBound
    while offset > range.lowerBound {
      offset &-= 1
      if self[offset] == byte { return offset }
    }
    return nil
  }

  /// Whether a range starts with a text.
  @inline(__always)
  func starts(_ range: Range<Int>, with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard range.count >= count else { return false }
    for offset in 0..<count where self[range.lowerBound &+ offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether a range holds nothing but white space and control characters.
  func isBlank(_ range: Range<Int>) -> Bool {
    for offset in range where self[offset] > UInt8(ascii: " ") { return false }
    return true
  }
}
