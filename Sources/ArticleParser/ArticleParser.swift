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
    /// SHA-256 of the file's bytes, as in its records; empty for an empty file.
    public var sha256 = ""
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
    var result = Result()
    guard let text = decode(file, in: &result) else { return result }
    let digest = SHA256.hexadecimal(of: file.bytes)
    result.sha256 = digest
    let source = ArticleSource(
      path: file.path, format: .document, encoding: text.encoding.rawValue, sha256: digest)
    result.articles = articles(of: text, source: source, diagnostics: &result.diagnostics)
    ArticleID.assign(to: &result.articles, digest: digest)
    if let offset = text.firstReplacement {
      reportReplacement(at: text.place(ofByte: offset), path: file.path, in: &result)
    }
    return result
  }

  /// The file as text; a fault of the whole file where it holds none.
  private func decode(_ file: SourceFile, in result: inout Result) -> DecodedText? {
    let text = file.bytes.isEmpty ? DecodedText(bytes: []) : decodeBytes(of: file, in: &result)
    guard let text else { return nil }
    guard text.bytes.contains(where: { $0 > UInt8(ascii: " ") }) else {
      result.diagnostics.append(Diagnostic(.error, path: file.path, message: "file is empty"))
      return nil
    }
    return text
  }

  private func decodeBytes(of file: SourceFile, in result: inout Result) -> DecodedText? {
    if let name = options.encoding {
      if let encoding = TextEncoding(rawValue: name.lowercased()) {
        return TextDecoder.decode(file.bytes, as: encoding)
      }
      let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      result.diagnostics.append(
        Diagnostic(
          .error, path: file.path, message: "unknown encoding \(name), use one of \(names)"))
      return nil
    }
    guard let text = TextDecoder.decode(file.bytes) else {
      result.diagnostics.append(
        Diagnostic(.error, path: file.path, message: "file is not text in any known encoding"))
      return nil
    }
    return text
  }

  private func articles(
    of text: DecodedText, source: ArticleSource, diagnostics: inout [Diagnostic]
  ) -> [Article] {
    if let matter = FrontMatterReader(text).read() ?? HeaderReader.read(text) {
      return [PostParser(text, matter: matter).parse(source: source, diagnostics: &diagnostics)]
    }
    if let format = PageSignature.format(of: text) {
      var source = source
      source.format = format
      return PageParser.parse(text, source: source, leftovers: options.leftovers)
    }
    return [PostParser(text, matter: nil).parse(source: source, diagnostics: &diagnostics)]
  }

  private func reportReplacement(
    at place: (line: Int, column: Int), path: String, in result: inout Result
  ) {
    result.diagnostics.append(
      Diagnostic(
        .warning, path: path, line: place.line, column: place.column,
        message: "bytes that no encoding explains were replaced by U+FFFD"))
    for index in result.articles.indices {
      result.articles[index].warnings.append(.replacedBytes)
      result.articles[index].warnings.sort { $0.rawValue < $1.rawValue }
    }
  }
}
