#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads a whole file as it was at one moment.
public enum FileReader {
  /// The largest file that is read: the parser holds a file and its records in memory at once.
  public static let byteLimit: Int64 = 256 << 20

  /// The file's bytes and the stamp that belongs to them.
  ///
  /// A file that changed meanwhile is read again, twice at most, so that bytes of two versions are
  /// never mixed.
  public static func read(
    _ path: String, byteLimit: Int64 = byteLimit
  ) throws(FileProblem) -> (bytes: [UInt8], stamp: FileStamp) {
    // Without O_NONBLOCK, opening a FIFO waits for a writer for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path: path, errorNumber: errno) }
    defer { close(descriptor) }
    var before = try stamp(of: descriptor, path: path)
    for _ in 0..<3 {
      guard before.size <= byteLimit else {
        throw FileProblem(path: path, reason: .tooLarge(byteLimit))
      }
      let bytes = try contents(of: descriptor, path: path, expected: Int(before.size))
      let after = try stamp(of: descriptor, path: path)
      if after == before && bytes.count == Int(before.size) { return (bytes, before) }
      before = after
    }
    throw FileProblem(path: path, reason: .changing)
  }

  private static func stamp(
    of descriptor: Int32, path: String
  ) throws(FileProblem) -> FileStamp {
    let status: FileStatus
    do throws(FileStatus.Failure) {
      status = try FileStatus(ofDescriptor: descriptor)
    } catch {
      throw FileProblem(path: path, errorNumber: error.number)
    }
    guard status.kind == .file else {
      throw FileProblem(path: path, reason: .notAFile(status.kind.name))
    }
    return FileStamp(path: path, status: status)
  }

  /// The bytes that are expected; a file that gives some where none are shows so by one of them.
  ///
  /// That a file grew shows in its stamp, which spares the look behind its end.
  private static func contents(
    of descriptor: Int32, path: String, expected: Int
  ) throws(FileProblem) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(expected, 1)) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      while count < buffer.count {
        let step = pread(descriptor, start + count, buffer.count - count, off_t(count))
        if step < 0 && errno == EINTR { continue }
        if step < 0 { failure = errno }
        if step <= 0 { break }
        count += step
      }
    }
    guard failure == 0 else { throw FileProblem(path: path, errorNumber: failure) }
    return bytes
  }
}
