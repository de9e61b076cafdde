/// One input: its name and its bytes, nothing decided yet.
public struct SourceFile: Sendable {
  /// The path as the caller gave it; only names the file and is never opened here.
  public var path: String
  /// The whole file.
  public var bytes: [UInt8]

  /// An input with the name that its records and diagnostics carry.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
