/// Every way an index can fail, with what to do about it.
public enum IndexError: Error, Sendable, Equatable {
  /// No index in this folder.
  case missing(folder: String)
  /// A file's bytes are not what was written.
  case damaged(file: String, detail: String)
  /// Made by an earlier, no longer readable version.
  case tooOld(folder: String, version: UInt32, readable: UInt32)
  /// Made by a later version than this one.
  case tooNew(folder: String, version: UInt32, readable: UInt32)
  /// Made with other rules of what counts as the same character.
  case otherAnalysis(folder: String)
  /// Another process is writing; the holder as it named itself.
  case locked(folder: String, holder: String)
  /// The system refused: the call, the path and the system's reason.
  case system(call: String, path: String, code: Int32, reason: String)
  /// More than the format can hold.
  case tooLarge(detail: String)
}

extension IndexError: CustomStringConvertible {
  /// One line for people: what was found and what to do.
  public var description: String {
    switch self {
    case .missing(let folder):
      "\(folder): no index here; make one with `jianbao index PATH`"
    case .damaged(let file, let detail):
      "\(file): the index is damaged (\(detail)); remove its folder and index again"
    case .tooOld(let folder, let version, let readable):
      "\(folder): index format \(version) is older than \(readable); "
        + "remove the folder and index again"
    case .tooNew(let folder, let version, let readable):
      "\(folder): index format \(version) is newer than \(readable); use a newer jianbao"
    case .otherAnalysis(let folder):
      "\(folder): made with another character table; remove the folder and index again"
    case .locked(let folder, let holder):
      "\(folder): another process is writing this index (\(holder)); wait for it to end"
    case .system(let call, let path, _, let reason):
      "\(path): \(call) failed: \(reason)"
    case .tooLarge(let detail):
      "the index cannot hold this: \(detail)"
    }
  }
}
