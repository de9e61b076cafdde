#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Finds the folder that holds the index.
enum IndexLocation {
  /// The name of an index that nobody named.
  static let folderName = ".jianbao"

  /// `--index`, else `JIANBAO_INDEX`, else the nearest `.jianbao` from the working folder upward,
  /// else a new one in the working folder.
  static func folder(_ arguments: Arguments, console: Console) -> String {
    if let given = arguments.text(.index) { return given }
    if let given = console.variable("JIANBAO_INDEX") { return given }
    return nearest(from: workingFolder()) ?? folderName
  }

  private static func nearest(from folder: String) -> String? {
    var folder = folder[...]
    while true {
      let candidate = folder + (folder.utf8.last == UInt8(ascii: "/") ? "" : "/") + folderName
      if isFolder(String(candidate)) { return String(candidate) }
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), folder.utf8.count > 1 else {
        return nil
      }
      folder = slash == folder.startIndex ? "/" : folder[..<slash]
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}
