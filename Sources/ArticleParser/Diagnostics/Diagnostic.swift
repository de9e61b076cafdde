/// Something about an input file that its owner should know.
public struct Diagnostic: Sendable, Equatable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The file was read, with something mended or left out.
    case warning
    /// Nothing, or not all, of the file could be read: the command ends with status 2.
    case error
  }

  /// How bad it is.
  public var severity: Severity
  /// The file, as the caller named it.
  public var path: String
  /// 1-based raw line; `nil` for a fault of the whole file.
  public var line: Int?
  /// 1-based column in code points; `nil` for a fault of a whole line.
  public var column: Int?
  /// What was found and what to do, in lower case without a full stop.
  public var message: String

  /// A remark about a file, a line or a place in it.
  public init(
    _ severity: Severity, path: String, line: Int? = nil, column: Int? = nil, message: String
  ) {
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  /// `path:line:column: severity: message`, with only the parts that are known.
  public var description: String {
    var text = path
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text + ": \(severity.rawValue): \(message)"
  }
}
