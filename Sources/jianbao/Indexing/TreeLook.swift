import BigramIndex

/// What lies below some paths now, and what the index knows of it.
struct TreeLook: Sendable {
  let tree: FileTree
  /// The files of the index, or those at the paths alone when all of these are files themselves;
  /// `nil` without an index.
  let known: [IndexedFile]?

  /// Looks at paths of which none lies in another.
  init(
    at roots: [String], indexFolder: String, _ reader: IndexReader?, threads: Int
  ) throws(IndexError) {
    guard let reader else {
      tree = FileTree(paths: roots, passedOver: indexFolder)
      known = nil
      return
    }
    if roots.allSatisfy({ FileStamp(ofFile: $0) != nil }),
      let known = try Self.known(at: roots, in: reader)
    {
      tree = FileTree(paths: roots)
      self.known = known
      return
    }
    // The system is asked for the one while the other is read.
    let halves = Workers.map(count: 2, threads: threads) { half in
      half == 0
        ? Half.tree(FileTree(paths: roots, passedOver: indexFolder))
        : .known(Self.known(in: reader))
    }
    var tree = FileTree(paths: [])
    var known: [IndexedFile] = []
    for half in halves {
      switch half {
      case .tree(let walked): tree = walked
      case .known(let read): known = try read.get()
      }
    }
    self.tree = tree
    self.known = known
  }

  private enum Half: Sendable {
    case tree(FileTree)
    case known(Result<[IndexedFile], IndexError>)
  }

  private static func known(in reader: IndexReader) -> Result<[IndexedFile], IndexError> {
    do throws(IndexError) {
      return .success(try reader.files())
    } catch {
      return .failure(error)
    }
  }

  /// The files at some paths; `nil` where one of these was a folder, whose files are gone then.
  private static func known(
    at paths: [String], in reader: IndexReader
  ) throws(IndexError) -> [IndexedFile]? {
    var known: [IndexedFile] = []
    for path in paths {
      if try reader.mayHoldFiles(below: path) { return nil }
      if let file = try reader.file(at: path) { known.append(file) }
    }
    return known
  }
}
