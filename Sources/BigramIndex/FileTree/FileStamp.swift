/// What the file system says of a file without reading it: the fast answer to "has it changed?".
public struct FileStamp: Sendable, Equatable {
  /// The path as it was reached.
  public var path: String
  /// Bytes.
  public var size: Int64
  /// Time of the last change of content, in nanoseconds since 1970.
  public var modificationNanoseconds: Int64
  /// The inode, so that a file moved over another of the same size and time is noticed.
  public var inode: UInt64

  /// A stamp with known values.
  public init(path: String, size: Int64, modificationNanoseconds: Int64, inode: UInt64) {
    self.path = path
    self.size = size
    self.modificationNanoseconds = modificationNanoseconds
    self.inode = inode
  }

  /// The stamp of a file; `nil` for what is none or cannot be looked at.
  package init?(ofFile path: String) {
    guard let status = try? FileStatus(at: path), status.kind == .file else { return nil }
    self.init(path: path, status: status)
  }

  init(path: String, status: FileStatus) {
    self.init(
      path: path, size: status.size, modificationNanoseconds: status.modificationNanoseconds,
      inode: status.inode)
  }
}
