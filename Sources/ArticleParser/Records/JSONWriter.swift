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

  /// Makes room for a text that is about so long.
  ///
  /// Where an array doubles again and again, half of the memory it touches is given back.
  package mutating func makeRoom(for count: Int) {
    guard bytes.capacity - bytes.count < count else { return }
    bytes.reserveCapacity(max(bytes.count + count, bytes.capacity * 2))
  }

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

  /// A name that needs no escapes, as those of all fields.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: TextBytes(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
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

  /// Ends a line of JSON; what comes next is a text of its own.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  package mutating func member(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    key(name)
    value(text)
  }

  package mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  package mutating func member(_ name: StaticString, _ texts: [String]) {
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
    var index = 0
    while index &+ ByteBlock.byteCount <= text.count {
      for place in ByteBlock.Places(Self.marks(in: ByteBlock(text, at: index))) {
        appendEscape(of: text, at: index &+ place, &start)
      }
      index &+= ByteBlock.byteCount
    }
    while index < text.count {
      appendEscape(of: text, at: index, &start)
      index &+= 1
    }
    bytes.append(contentsOf: TextBytes(rebasing: text[start...]))
  }

  /// All bytes that may start what something else stands for, and few others.
  @inline(__always)
  private static func marks(in block: ByteBlock) -> ByteBlock.Marks {
    block.isWide(0xC2, either: 0x20) | block.isASCII(below: 0x20)
      | block.isASCII(UInt8(ascii: "\"")) | block.isASCII(UInt8(ascii: "\\")) | block.isASCII(0x7F)
  }

  /// Writes what stands for the character at `index`, and before it the text from `start` on.
  private mutating func appendEscape(
    of text: UnsafeBufferPointer<UInt8>, at index: Int, _ start: inout Int
  ) {
    let letter: UInt8
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): letter = text[index]
    case UInt8(ascii: "\n"): letter = UInt8(ascii: "n")
    case UInt8(ascii: "\r"): letter = UInt8(ascii: "r")
    case UInt8(ascii: "\t"): letter = UInt8(ascii: "t")
    default:
      guard let control = Self.control(in: text, at: index) else { return }
      bytes.append(contentsOf: TextBytes(rebasing: text[start..<index]))
      let digits = String(control.codePoint, radix: 16)
      bytes.append(contentsOf: "\\u".utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
      bytes.append(contentsOf: digits.utf8)
      start = index + control.width
      return
    }
    bytes.append(contentsOf: TextBytes(rebasing: text[start..<index]))
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(letter)
    start = index + 1
  }

  /// The character at `index` and its width in bytes, if it breaks lines or steers terminals.
  private static func control(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (codePoint: Int, width: Int)? {
    switch text[index] {
    case let byte where byte < 0x20 || byte == 0x7F: return (Int(byte), 1)
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
      return (Int(text[index + 1]), 2)
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
      return text[index + 2] & 0xFE == 0xA8 ? (0x2000 + Int(text[index + 2] & 0x3F), 3) : nil
    default: return nil
    }
  }
}
