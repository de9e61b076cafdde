#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Cuts UTF-8 text into raw lines by the rules that ``DecodedText`` states.
enum LineScanner {
  static func lines(of bytes: [UInt8]) -> [DecodedText.Line] {
    let lineFeed = UInt8(ascii: "\n")
    let lineEnd = bytes.contains(lineFeed) ? lineFeed : UInt8(ascii: "\r")
    var lines: [DecodedText.Line] = []
    lines.reserveCapacity(bytes.count / 32)
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        let end = index(of: lineEnd, in: buffer, from: start) ?? buffer.count
        var textEnd = end
        if lineEnd == lineFeed {
          // Two conversions in a row leave CR CR LF behind: still one end of line.
          while textEnd > start, buffer[textEnd - 1] == UInt8(ascii: "\r") { textEnd -= 1 }
        }
        lines.append(DecodedText.Line(number: lines.count + 1, bytes: start..<textEnd))
        start = end + 1
      }
    }
    return lines
  }

  /// Where a byte first stands from a place on.
  static func index(
    of byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = buffer.baseAddress else { return nil }
    let found = memchr(base + start, Int32(byte), buffer.count - start)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }
}
