#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The processors that Linux lets this process run on, in a container or under `taskset` fewer than
/// there are.
///
/// The system's own function for it is not among those that Swift sees; what it tells in `/proc` is.
enum AllowedProcessors {
  /// Their number; `nil` where the system does not say.
  static var count: Int? {
    let descriptor = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let status = [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    return count(in: status)
  }

  /// The number that such a text says: `Cpus_allowed:` and a bit for each processor, in hexadecimal
  /// digits with commas.
  static func count(in status: [UInt8]) -> Int? {
    let name = Array("Cpus_allowed:".utf8)
    let line = status.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: name) }
    let digits = line?.dropFirst(name.count) ?? []
    let count = digits.reduce(0) { count, byte in
      count + (Character(Unicode.Scalar(byte)).hexDigitValue?.nonzeroBitCount ?? 0)
    }
    return count > 0 ? count : nil
  }
}
