import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What a writer puts aside until it commits; many threads may add and read.
///
/// The file has no name once it is open: the system takes it away with the writer, killed or not.
final class SpillFile: Sendable {
  private let path: String
  private let file: Int32
  private let end = Atomic<Int>(0)

  init(folder: String) throws(IndexError) {
    path = folder + "/" + Self.name
    file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileSystem.failure("open", path) }
    unlink(path)
  }

  /// The name in the moment between making and taking away.
  static let name = "spill"

  deinit { close(file) }

  /// Adds bytes; returns where they begin.
  func append(_ bytes: UnsafeRawBufferPointer) throws(IndexError) -> Int {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return 0 }
    let place = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    var offset = 0
    while offset < bytes.count {
      let done = pwrite(file, start + offset, bytes.count - offset, off_t(place + offset))
      if done < 0 {
        if errno == EINTR { continue }
        throw FileSystem.failure("write", path)
      }
      offset += done
    }
    return place
  }

  func append<Value: BitwiseCopyable>(_ values: [Value]) throws(IndexError) -> Int {
    try values.withUnsafeBufferPointer { values throws(IndexError) in
      try append(UnsafeRawBufferPointer(values))
    }
  }

  /// Reads bytes that were added before.
  func read(_ place: Int, into bytes: UnsafeMutableRawBufferPointer) throws(IndexError) {
    guard let start = bytes.baseAddress else { return }
    var offset = 0
    while offset < bytes.count {
      let done = pread(file, start + offset, bytes.count - offset, off_t(place + offset))
      if done < 0 && errno == EINTR { continue }
      guard done > 0 else { throw FileSystem.failure("read", path) }
      offset += done
    }
  }

  /// Reads integers that were added before.
  func read<Value: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int, at place: Int, into values: inout [Value]
  ) throws(IndexError) {
    let missing = count - values.count
    if missing > 0 {
      values.append(contentsOf: repeatElement(0, count: missing))
    } else {
      values.removeLast(-missing)
    }
    try values.withUnsafeMutableBufferPointer { values throws(IndexError) in
      try read(place, into: UnsafeMutableRawBufferPointer(values))
    }
  }
}
