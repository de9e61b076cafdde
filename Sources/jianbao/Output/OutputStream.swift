#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A buffered file descriptor whose reader may go away at any time.
final class OutputStream {
  /// Whether a person reads it.
  let isTerminal: Bool
  /// The error number of the first write that failed, 0 while all is well.
  private(set) var failure: Int32 = 0
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferByteCount = 1 << 16

  init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// Whether further output is pointless: `head` has seen enough, or the disk is full.
  var isClosed: Bool { failure != 0 }

  /// Adds text.
  func write(_ text: String) { write(text.utf8) }

  /// Adds text and a line end.
  func writeLine(_ text: String) {
    writeLine(text.utf8)
  }

  /// Adds a line of bytes.
  func writeLine(_ bytes: some Collection<UInt8>) {
    write(bytes)
    write(CollectionOfOne(UInt8(ascii: "\n")))
  }

  /// Adds bytes as they are.
  func write(_ bytes: some Collection<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferByteCount { flush() }
  }

  /// Adds bytes as they are, and many without a copy.
  func write(_ bytes: [UInt8]) {
    if bytes.count >= Self.bufferByteCount {
      flush()
      if failure == 0 { failure = Self.writeAll(bytes, to: descriptor) }
    } else {
      buffer.append(contentsOf: bytes)
      if buffer.count >= Self.bufferByteCount { flush() }
    }
  }

  /// Hands everything to the system.
  func flush() {
    guard !buffer.isEmpty else { return }
    if failure == 0 { failure = Self.writeAll(buffer, to: descriptor) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Cells in a line of the terminal; 80 where there is none.
  var columns: Int {
    var size = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { raw in
      var rest = raw[...]
      while !rest.isEmpty {
        let count = writeToSystem(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return errno }
        rest = rest.dropFirst(count)
      }
      return 0
    }
  }
}

/// The system's `write`, whose name the methods above hide.
private func writeToSystem(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
