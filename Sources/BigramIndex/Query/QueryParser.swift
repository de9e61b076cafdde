/// Makes a ``Query`` of what the user typed.
package struct QueryParser {
  /// Deeper nesting is refused: nobody types it, and it must not exhaust the stack.
  static let depthLimit = 64
  /// More words are refused, for a search takes time for each.
  static let wordLimit = 1_024

  private typealias Token = QueryLexer.Token

  private let tokens: [Token]
  private let end: Int
  private var index = 0
  private var fields = FieldSet.printed

  /// The query that a text stands for.
  ///
  /// Full-width and half-width marks mean the same; a mistake is reported with its place.
  package static func parse(_ text: String) throws(QueryError) -> Query {
    let tokens = try QueryLexer.tokens(of: text)
    let length = text.unicodeScalars.count
    guard !tokens.isEmpty else {
      throw QueryError(message: "the query is empty", range: 0..<length)
    }
    guard tokens.count <= wordLimit else {
      throw QueryError(
        message: "more than \(wordLimit) words: split the query", range: tokens[wordLimit].range)
    }
    var parser = QueryParser(tokens: tokens, end: length)
    let query = try parser.parseEither(depth: 0)
    if let rest = parser.peek {
      throw QueryError(
        message: "a closing bracket without an opening one", range: rest.range, isUnbalanced: true)
    }
    return query
  }

  private init(tokens: [Token], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  private var peek: Token? { index < tokens.count ? tokens[index] : nil }

  private mutating func parseEither(depth: Int) throws(QueryError) -> Query {
    var parts = [try parseBoth(depth: depth)]
    while peek?.kind == .or {
      index += 1
      parts.append(try parseBoth(depth: depth))
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func parseBoth(depth: Int) throws(QueryError) -> Query {
    var parts = [try parseSingle(depth: depth)]
    while let token = peek, token.kind != .or, token.kind != .close {
      if token.kind == .and { index += 1 }
      parts.append(try parseSingle(depth: depth))
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func parseSingle(depth: Int) throws(QueryError) -> Query {
    guard let token = peek else {
      throw QueryError(message: "a word is missing at the end", range: end..<end)
    }
    guard depth < Self.depthLimit else {
      throw QueryError(
        message: "nested more than \(Self.depthLimit) deep: simplify it", range: token.range)
    }
    index += 1
    switch token.kind {
    case .not: return .not(try parseSingle(depth: depth + 1))
    case .open: return try parseGroup(openedBy: token, depth: depth)
    case .word("*"): return .everything
    case .word(let text): return .text(QueryText(text, fields: fields))
    case .phrase(let text): return .text(QueryText(text, isQuoted: true, fields: fields))
    case .field(let field): return try parseField(field, token: token, depth: depth)
    case .close:
      throw QueryError(
        message: "a word is missing before the bracket", range: token.range, isUnbalanced: true)
    case .and, .or:
      throw QueryError(message: "a word is missing before the operator", range: token.range)
    }
  }

  private mutating func parseGroup(
    openedBy open: Token, depth: Int
  ) throws(QueryError) -> Query {
    let query = try parseEither(depth: depth + 1)
    guard peek?.kind == .close else {
      throw QueryError(
        message: "the bracket is never closed", range: open.range, isUnbalanced: true)
    }
    index += 1
    return query
  }

  private mutating func parseField(
    _ field: QueryField, token: Token, depth: Int
  ) throws(QueryError) -> Query {
    guard case .text(let set) = field else { return try parseFilter(field, token: token) }
    switch peek?.kind {
    case .word, .phrase, .open: break
    default: throw QueryError(message: "a word is missing behind the colon", range: token.range)
    }
    let outer = fields
    fields = set
    defer { fields = outer }
    return try parseSingle(depth: depth + 1)
  }

  private mutating func parseFilter(_ field: QueryField, token: Token) throws(QueryError) -> Query {
    guard let value = peek else {
      throw QueryError(message: "a value is missing behind the colon", range: token.range)
    }
    index += 1
    let text: String
    switch value.kind {
    case .word(let word), .phrase(let word): text = word
    default: throw QueryError(message: "a value is missing behind the colon", range: token.range)
    }
    switch field {
    case .type: return .type(text)
    case .path: return .path(PathPattern(text))
    case .date, .text:
      guard let days = DayRange.parse(text) else {
        throw QueryError(
          message: "not a date: write 2022, 2022-01, 2022-01-26 or two of them around '..'",
          range: value.range)
      }
      return .days(days)
    }
  }
}
