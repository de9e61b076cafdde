import BigramIndex

/// The lines of a file or of standard input.
enum LineList {
  /// The lines without their ends, empty ones left out; `-` is standard input.
  static func read(_ path: String, console: Console) throws -> [String] {
    let bytes = path == "-" ? StandardInput.readAll() : try FileReader.read(path).bytes
    return bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
