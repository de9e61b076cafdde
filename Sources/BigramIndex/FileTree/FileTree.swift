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
    if let passedOver, let status = try? FileStatus(at: passedOver) {
      visitedFolders.insert(FolderIdentity(status))
    }
    for path in paths {
      let status = Result { () throws(FileStatus.Failure) in try FileStatus(at: path) }
      visit(path, status, above: [])
    }
    visitedFolders = []
  }

  private mutating func visit(
    _ path: String, _ status: Result<FileStatus, FileStatus.Failure>, above: [FolderIdentity]
  ) {
    switch status {
    case .failure(let failure): problems.append(Self.problem(path, errorNumber: failure.number))
    case .success(let status):
      switch status.kind {
      case .file: files.append(FileStamp(path: path, status: status))
      case .folder: visitFolder(path, identity: FolderIdentity(status), above: above)
      case .fifo, .socket, .device:
        problems.append(FileProblem(path: path, reason: .notAFile(status.kind.name)))
      }
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
    // Closed before its folders are entered, so that depth costs no open files.
    let names = FolderListing(folder)
    let statuses = names.statuses(in: dirfd(folder), threads: Workers.processorCount)
    closedir(folder)
    let inside = above + [identity]
    var bytes = Array(path.utf8)
    if bytes.last != UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
    let prefixCount = bytes.count
    for (index, status) in statuses.enumerated() {
      bytes.removeLast(bytes.count - prefixCount)
      names.append(index, to: &bytes)
      if let path = String(validating: bytes, as: UTF8.self) {
        visit(path, status, above: inside)
      } else {
        let shown = String(decoding: bytes, as: UTF8.self)
        problems.append(FileProblem(path: shown, reason: .nameNotUTF8))
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

/// What makes two paths the same folder.
private struct FolderIdentity: Hashable {
  var device: UInt64
  var inode: UInt64

  init(_ status: FileStatus) {
    device = status.device
    inode = status.inode
  }
}

extension FileTree {
  /// Two walks are equal if they found the same.
  public static func == (left: FileTree, right: FileTree) -> Bool {
    left.files == right.files && left.problems == right.problems
  }
}
