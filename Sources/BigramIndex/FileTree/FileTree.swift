#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files below some paths, each with its stamp, in an order that never varies.
///
/// Names that begin with a dot are passed over, unless a given path names them itself. Links are
/// followed; a folder that is reached twice is read once.
public struct FileTree: Sendable, Equatable {
  /// The regular files, folder by folder in byte order of their names.
  public private(set) var files: [FileStamp] = []
  /// What could not be walked or is no file.
  public private(set) var problems: [FileProblem] = []

  private var visitedFolders: Set<FolderIdentity> = []

  /// Walks every path, a file or a folder.
  ///
  /// - Parameters:
  ///   - paths: what to walk, in this order.
  ///   - passedOver: a folder that is not entered: the index itself may lie in the tree.
  /// - Complexity: one `stat` a file and one folder listing a folder.
  public init(paths: [String], passedOver: String? = nil) {
    var status = stat()
    if let passedOver, stat(passedOver, &status) == 0 {
      visitedFolders.insert(FolderIdentity(status))
    }
    for path in paths { visit(path, Self.status(of: path, in: AT_FDCWD), above: []) }
    visitedFolders = []
  }

  private mutating func visit(
    _ path: String, _ found: Result<stat, SystemError>, above: [FolderIdentity]
  ) {
    let status: stat
    switch found {
    case .success(let found): status = found
    case .failure(let error):
      problems.append(Self.problem(path, errorNumber: error.number))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: files.append(FileStamp(path: path, status: status))
    case S_IFDIR: visitFolder(path, identity: FolderIdentity(status), above: above)
    case S_IFIFO: problems.append(FileProblem(path: path, reason: .notAFile("a FIFO")))
    case S_IFSOCK: problems.append(FileProblem(path: path, reason: .notAFile("a socket")))
    default: problems.append(FileProblem(path: path, reason: .notAFile("a device")))
    }
  }

  private mutating func visitFolder(
    _ path: String, identity: FolderIdentity, above: [FolderIdentity]
  ) {
    if above.contains(identity) {
      problems.append(FileProblem(path: path, reason: .linkLoop))
      return
    }
    guard visitedFolders.insert(identity).inserted else { return }
    guard let folder = opendir(path) else {
      problems.append(FileProblem(path: path, errorNumber: errno))
      return
    }
    let prefix = path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
    // Looked up from the open folder, which spares the system the way down the whole path; the
    // folder is closed before its folders are entered, so that depth costs no open files.
    let entries = Self.names(in: folder).map { name in
      let text = String(validating: name, as: UTF8.self)
      return Entry(
        name: name, text: text, status: text.map { Self.status(of: $0, in: dirfd(folder)) })
    }
    closedir(folder)
    let inside = above + [identity]
    for entry in entries {
      if let text = entry.text, let status = entry.status {
        visit(prefix + text, status, above: inside)
      } else {
        let shown = prefix + String(decoding: entry.name, as: UTF8.self)
        problems.append(FileProblem(path: shown, reason: .nameNotUTF8))
      }
    }
  }

  /// What the system says of a path, taken from a folder unless it is absolute.
  private static func status(of path: String, in folder: Int32) -> Result<stat, SystemError> {
    var status = stat()
    guard fstatat(folder, path, &status, 0) == 0 else {
      return .failure(SystemError(number: errno))
    }
    return .success(status)
  }

  /// The entries' names but the hidden ones, in byte order.
  private static func names(in folder: OpaquePointer) -> [[UInt8]] {
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    names.sort { precedes($0, $1) }
    return names
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard let first = left.baseAddress, let second = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(first, second, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }

  private static func problem(_ path: String, errorNumber: Int32) -> FileProblem {
    var status = stat()
    if errorNumber == ENOENT, lstat(path, &status) == 0 {
      return FileProblem(path: path, reason: .brokenLink)
    }
    return FileProblem(path: path, errorNumber: errorNumber)
  }
}

/// A name in a folder; without text if its bytes are not UTF-8.
private struct Entry {
  var name: [UInt8]
  var text: String?
  var status: Result<stat, SystemError>?
}

/// The system's number of an error.
private struct SystemError: Error {
  var number: Int32
}

/// What makes two paths the same folder.
private struct FolderIdentity: Hashable {
  var device: UInt64
  var inode: UInt64

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
  }
}

extension FileTree {
  /// Two walks are equal if they found the same.
  public static func == (left: FileTree, right: FileTree) -> Bool {
    left.files == right.files && left.problems == right.problems
  }
}
