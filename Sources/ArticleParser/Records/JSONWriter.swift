/// Writes JSON with members in the order of the calls, which Foundation's encoder does not promise.
///
/// Absent and empty members are left out. Text is not escaped beyond what RFC 8259 requires, but
/// for U+2028, U+2029, DEL and U+0080–009F, which break lines or steer terminals.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// A writer of a text that is about as long.
  package init(capacity: Int) { bytes.reserveCapacity(capacity) }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  package mutating func key(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func value(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A number in fixed notation; one too large for it, and what is no number, as null.
  package mutating func value(_ number: Double, decimals: Int) {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (abs(number) * scale).rounded()
    guard scaled < 9e18 else { return null() }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    separate()
    if number < 0 && scaled > 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: padded.utf8.dropLast(decimals))
    if decimals > 0 { bytes.append(UInt8(ascii: ".")) }
    bytes.append(contentsOf: padded.utf8.suffix(decimals))
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  package mutating func member(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    key(name)
    value(text)
  }

  package mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  package mutating func member(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    key(name)
    array(texts) { $1.value($0) }
  }

  package mutating func array<Element>(
    _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    beginArray()
    for element in elements { write(element, &self) }
    endArray()
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices where Self.mayBeEscaped(text[index]) {
      guard let escape = Self.escape(of: text, at: index) else { continue }
      bytes.append(contentsOf: text[start..<index])
      bytes.append(contentsOf: escape.text.utf8)
      start = index + escape.width
    }
    bytes.append(contentsOf: text[start...])
  }

  /// Whether anything but the byte itself may stand for a character that starts with it.
  @inline(__always)
  private static func mayBeEscaped(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte == 0xC2 || byte == 0xE2 }
    return byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  /// What stands for the character at `index`, and its width in bytes; `nil` if it stands for itself.
  private static func escape(
    of text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (text: String, width: Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case let byte where byte < 0x20 || byte == 0x7F:
      let digits = String(byte, radix: 16)
      return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, 1)
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
      return ("\\u00" + String(text[index + 1], radix: 16), 2)
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0xA8: return ("\\u2028", 3)
      case 0xA9: return ("\\u2029", 3)
      default: return nil
      }
    default: return nil
    }
  }
}
