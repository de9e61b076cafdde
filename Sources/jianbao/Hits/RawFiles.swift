import ArticleParser
import BigramIndex

/// The files that hits come from, read again to show their raw lines.
struct RawFiles {
  private let console: Console
  /// The last file read: hits of one file often follow one another.
  private var last: (path: String, text: DecodedText?)?
  private var reported: Set<String> = []
  /// Whether a file could not be shown as it was indexed.
  private(set) var hasTrouble = false

  init(console: Console) { self.console = console }

  /// The file's text, decoded as when it was indexed; `nil`, and said once, if it has changed.
  mutating func text(of source: ArticleSource) -> DecodedText? {
    if let last, last.path == source.path { return last.text }
    let text = read(source)
    last = (source.path, text)
    return text
  }

  private mutating func read(_ source: ArticleSource) -> DecodedText? {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReader.read(source.path).bytes
    } catch {
      report(source.path, error.message)
      return nil
    }
    guard SHA256.hexadecimal(of: bytes) == source.sha256 else {
      report(source.path, "has changed since it was indexed: run jianbao index on it again")
      return nil
    }
    guard let encoding = TextEncoding(rawValue: source.encoding) else { return nil }
    return TextDecoder.decode(bytes, as: encoding)
  }

  private mutating func report(_ path: String, _ message: String) {
    hasTrouble = true
    guard reported.insert(path).inserted else { return }
    console.reportPlain("\(path): error: \(message)")
  }
}
