#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A walk over the files below some paths, in an order that never varies.
///
/// Names that begin with a dot are passed over, unless a given path names them itself. Links are
/// followed; a folder that is reached twice is read once.
package struct FileWalk {
  /// The regular files, folder by folder in byte order of their names.
  package private(set) var paths: [String] = []
  /// What the system says of each file, if it was to be asked.
  private(set) var statuses: [FileStatus] = []
  /// What could not be walked or is no file.
  package private(set) var problems: [FileProblem] = []

  private let asksOfFiles: Bool
  private var visitedFolders: Set<FolderIdentity> = []

  /// Finds the files of a path, or below it.
  ///
  /// - Complexity: one folder listing a folder. Most file systems tell there what is a file.
  package init(_ path: String) { self.init([path], passedOver: nil, asksOfFiles: false) }

  /// Walks every path but a folder that is passed over.
  init(_ paths: [String], passedOver: String?, asksOfFiles: Bool) {
    self.asksOfFiles = asksOfFiles
    if let passedOver, let status = try? FileStatus(at: passedOver) {
      visitedFolders.insert(FolderIdentity(status))
    }
    for path in paths {
      visit(path, Result { () throws(FileStatus.Failure) in try FileStatus(at: path) }, above: [])
    }
  }

  private mutating func visit(
    _ path: String, _ status: FolderListing.Status, above: [FolderIdentity]
  ) {
    switch status {
    case nil: paths.append(path)
    case .failure(let failure): problems.append(Self.problem(path, errorNumber: failure.number))
    case .success(let status):
      switch status.kind {
      case .file:
        paths.append(path)
        if asksOfFiles { statuses.append(status) }
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
    let statuses = names.statuses(
      in: dirfd(folder), ofFiles: asksOfFiles, threads: Workers.processorCount)
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
