import ArticleParser
import BigramIndex

/// What a refresh found and did.
struct RefreshReport: Sendable {
  /// Files whose articles are new in the index.
  var filesRead = 0
  var filesUnchanged = 0
  var filesMoved = 0
  var filesRemoved = 0
  /// Articles of the files that were read.
  var articles = 0
  /// What could not be walked or read.
  var problems: [FileProblem] = []
  /// What the owners of the files should know, in the order of the files.
  var diagnostics: [Diagnostic] = []
  /// Whether the index is another than before.
  var wroteIndex = false

  /// Whether some file is not in the index as it should be.
  var hasTrouble: Bool {
    !problems.isEmpty || diagnostics.contains { $0.severity == .error }
  }
}
