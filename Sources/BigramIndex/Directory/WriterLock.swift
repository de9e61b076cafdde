#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One writer at a time: a lock of the system's, which a killed process cannot leave behind.
final class WriterLock: Sendable {
  static let fileName = "lock"
  private let file: Int32

  /// Takes the lock of a folder and writes into it who holds it.
  init(folder: String) throws(IndexError) {
    let path = folder + "/" + Self.fileName
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileSystem.failure("open", path) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let failure = FileSystem.failure("flock", path)
      close(file)
      guard isHeld else { throw failure }
      let holder = try FileSystem.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      throw .locked(folder: folder, holder: holder.isEmpty ? "unknown" : holder)
    }
    let holder = Array("process \(getpid())".utf8)
    ftruncate(file, 0)
    _ = holder.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    // Closing alone leaves the lock to a child that was forked meanwhile, until it runs its program.
    flock(file, LOCK_UN)
    close(file)
  }
}
