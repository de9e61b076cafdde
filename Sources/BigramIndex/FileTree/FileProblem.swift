#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Why a file of the tree could not be read; the others are read all the same.
public struct FileProblem: Error, Sendable, Equatable {
  /// What is wrong with it.
  public enum Reason: Sendable, Equatable {
    case missing
    case brokenLink
    case linkLoop
    case permissionDenied
    /// Neither a file nor a folder: `a FIFO`, `a socket`, `a device`.
    case notAFile(String)
    /// The name's bytes are not UTF-8; the path holds U+FFFD in their place.
    case nameNotUTF8
    /// More bytes than the reader takes; the value is its limit.
    case tooLarge(Int64)
    /// It was being written each time it was read.
    case changing
    /// Any other error number of the system.
    case system(Int32)
  }

  /// The path as it was reached.
  public var path: String
  /// What is wrong with it.
  public var reason: Reason

  /// A problem with one path.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// A problem from the system's error number.
  init(path: String, errorNumber: Int32) {
    switch errorNumber {
    case ENOENT: self.init(path: path, reason: .missing)
    case EACCES, EPERM: self.init(path: path, reason: .permissionDenied)
    case ELOOP: self.init(path: path, reason: .linkLoop)
    default: self.init(path: path, reason: .system(errorNumber))
    }
  }

  /// What was found and what to do, in one line without the path.
  public var message: String {
    switch reason {
    case .missing: return "no such file or folder"
    case .brokenLink: return "the link leads nowhere: mend or remove it"
    case .linkLoop: return "the link leads back to a folder above it: skipped"
    case .permissionDenied: return "permission denied: make it readable"
    case .notAFile(let kind): return "is \(kind), not a file: skipped"
    case .nameNotUTF8: return "the file's name is not UTF-8: rename it"
    case .tooLarge(let limit): return "larger than \(limit >> 20) MiB: split it"
    case .changing: return "changes while it is read: try again later"
    case .system(let number): return String(cString: strerror(number))
    }
  }
}
