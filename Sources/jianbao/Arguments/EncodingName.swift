import ArticleParser

/// What `--encoding` can be told, with the spellings that people use.
enum EncodingName {
  /// The encodings by the parser's names.
  static let known = TextEncoding.allCases.map(\.rawValue)

  /// The parser's name of the encoding asked for; `nil` if none was.
  static func checked(_ arguments: Arguments) throws(UsageError) -> String? {
    guard let given = arguments.text(.encoding) else { return nil }
    let name = given.lowercased()
    if let alias = aliases[name] { return alias }
    if let encoding = TextEncoding(rawValue: name) { return encoding.rawValue }
    throw UsageError(
      "unknown encoding '\(given)'; known are \(known.joined(separator: ", "))",
      command: arguments.command)
  }

  private static let aliases = [
    "utf8": "utf-8", "gbk": "gb18030", "gb2312": "gb18030", "cp936": "gb18030",
    "big5-hkscs": "big5", "cp950": "big5", "utf16le": "utf-16le", "utf16be": "utf-16be",
  ]
}
