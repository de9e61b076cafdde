import Foundation

/// The project's folders, found from where this file was compiled.
public enum Repository {
  /// The folder of Package.swift.
  public static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// A file's bytes, by its path from the root.
  public static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appendingPathComponent(path)))
  }
}
