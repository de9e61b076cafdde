/// The files below some paths, each with its stamp, in an order that never varies.
///
/// Names that begin with a dot are passed over, unless a given path names them itself. Links are
/// followed; a folder that is reached twice is read once.
public struct FileTree: Sendable, Equatable {
  /// The regular files, folder by folder in byte order of their names.
  public private(set) var files: [FileStamp]
  /// What could not be walked or is no file.
  public private(set) var problems: [FileProblem]

  /// Walks every path, a file or a folder.
  ///
  /// - Parameters:
  ///   - paths: what to walk, in this order.
  ///   - passedOver: a folder that is not entered: the index itself may lie in the tree.
  /// - Complexity: one `stat` a file and one folder listing a folder.
  public init(paths: [String], passedOver: String? = nil) {
    let walk = FileWalk(paths, passedOver: passedOver, asksOfFiles: true)
    files = zip(walk.paths, walk.statuses).map(FileStamp.init(path:status:))
    problems = walk.problems
  }
}
