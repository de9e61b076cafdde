import ArticleParser
import BigramIndex

/// The records of some inputs as JSON lines, and what is to be said about the inputs.
struct ParsedShare: Sendable {
  private(set) var lines: [UInt8] = []
  private(set) var recordCount = 0
  private(set) var messages: [String] = []
  private(set) var hasTrouble = false

  /// Reads and parses the inputs one after the other.
  init(_ inputs: ArraySlice<ParseInput>, with parser: ArticleParser) {
    // Records are about as long as their sources, and what each says of its source.
    var writer = JSONWriter(capacity: ParseInput.shareByteCount * 2 + 512 * inputs.count)
    for input in inputs {
      switch input {
      case .standardInput:
        parse(SourceFile(path: "-", bytes: StandardInput.readAll()), with: parser, into: &writer)
      case .file(let path):
        do throws(FileProblem) {
          let bytes = try FileReader.read(path).bytes
          parse(SourceFile(path: path, bytes: bytes), with: parser, into: &writer)
        } catch {
          messages.append("\(error.path): error: \(error.message)")
          hasTrouble = true
        }
      }
    }
    lines = writer.bytes
  }

  private mutating func parse(
    _ file: SourceFile, with parser: ArticleParser, into writer: inout JSONWriter
  ) {
    let result = parser.parse(file)
    writer.makeRoom(for: file.bytes.count * 2)
    for diagnostic in result.diagnostics {
      messages.append(diagnostic.description)
      if diagnostic.severity == .error { hasTrouble = true }
    }
    // A loop's variable is a copy, which counts the two dozen references of a record up and down.
    result.articles.withUnsafeBufferPointer { articles in
      for index in articles.indices {
        articles[index].write(to: &writer)
        writer.endLine()
      }
    }
    recordCount += result.articles.count
  }
}
