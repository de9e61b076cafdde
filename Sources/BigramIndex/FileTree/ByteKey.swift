/// Bytes as the key of a set or dictionary, hashed in one go.
///
/// A `String` would take canonically equal paths for one, and an array of bytes feeds the hash byte
/// by byte, which took a fifth of a small refresh.
package struct ByteKey: Hashable, Sendable {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package init(_ text: String) { bytes = Array(text.utf8) }

  package func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
