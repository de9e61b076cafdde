#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Two forms of a path: as the index keeps it, the same from every folder, and as the user sees it.
enum ShownPath {
  /// The absolute path with links resolved; a path that leads nowhere is only made absolute.
  static func stored(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    guard path.utf8.first != UInt8(ascii: "/") else { return path }
    let folder = workingFolder
    let joined = folder.utf8.last == UInt8(ascii: "/") ? folder + path : folder + "/" + path
    return joined
  }

  /// The path relative to the working folder if it lies below that, else as it is kept.
  static func shown(_ path: String) -> String {
    let folder = workingFolder
    let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    guard path.utf8.count > prefix.utf8.count, path.utf8.starts(with: prefix.utf8) else {
      return path
    }
    return String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// A process of this command never changes its folder, so it is asked for once.
  private static let workingFolder: String = {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }()
}
