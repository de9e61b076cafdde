/// The module's door: a file in, article records and diagnostics out.
///
/// A parser has no state, so one value serves any number of tasks at a time.
public struct ArticleParser: Sendable {
  /// What the caller may ask for.
  public struct Options: Sendable, Equatable {
    /// Reads every file in this encoding instead of finding it out (`gb18030`, `big5` …).
    public var encoding: String?
    /// Adds the raw lines that belong to no article, as records of kind `unassigned`.
    public var leftovers = false

    /// The options of a plain run.
    public init() {}
  }

  /// What one file gave.
  public struct Result: Sendable, Equatable {
    /// The records in the order of the file.
    public var articles: [Article] = []
    /// What the file's owner should know.
    public var diagnostics: [Diagnostic] = []
  }

  /// What was asked for.
  public var options: Options

  /// A parser for any number of files.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// Reads one file; never fails, whatever the bytes: faults come out as diagnostics.
  ///
  /// - Complexity: linear in the number of bytes.
  public func parse(_ file: SourceFile) -> Result {
    Result()
  }
}
