#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the system says of a path, as far as it matters here; links are followed.
struct FileStatus: Sendable {
  enum Kind: Sendable {
    case file, folder, fifo, socket, device

    /// What it is, in words.
    var name: String {
      switch self {
      case .file: "a file"
      case .folder: "a folder"
      case .fifo: "a FIFO"
      case .socket: "a socket"
      case .device: "a device"
      }
    }
  }

  var kind: Kind
  var size: Int64
  var modificationNanoseconds: Int64
  /// With the inode, what makes two paths the same file or folder.
  var device: UInt64
  var inode: UInt64

  /// The number of a system's error.
  struct Failure: Error, Sendable {
    var number: Int32

    /// The error of the call that just failed.
    static var last: Failure { Failure(number: errno) }
  }

  /// The status of what lies at a path, which is taken from an open folder unless it is absolute.
  init(at path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD) throws(Failure) {
    var status = stat()
    guard fstatat(folder, path, &status, 0) == 0 else { throw .last }
    self.init(status)
  }

  init(ofDescriptor descriptor: Int32) throws(Failure) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFIFO: kind = .fifo
    case S_IFSOCK: kind = .socket
    default: kind = .device
    }
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    size = Int64(status.st_size)
    modificationNanoseconds = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
