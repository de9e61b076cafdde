/// Cuts a query into its words, phrases, brackets and operators.
struct QueryLexer {
  /// One piece of a query.
  struct Token: Equatable {
    enum Kind: Equatable {
      case word(String)
      case phrase(String)
      /// A name and its colon; the value is the next token.
      case field(QueryField)
      case open, close, and, or, not
    }

    var kind: Kind
    /// Its scalars in the query.
    var range: Range<Int>
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [Token] = []

  /// The tokens of a query in order.
  static func tokens(of query: String) throws(QueryError) -> [Token] {
    var lexer = QueryLexer(scalars: Array(query.unicodeScalars))
    while lexer.position < lexer.scalars.count { try lexer.readToken() }
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func readToken() throws(QueryError) {
    let scalar = scalars[position]
    switch scalar {
    case _ where scalar.properties.isWhitespace: position += 1
    case "(", "（": take(.open)
    case ")", "）": take(.close)
    case "\"", "＂": try readPhrase(closedBy: ["\"", "＂"], opener: nil)
    case "“", "”": try readPhrase(closedBy: ["”"], opener: "“")
    case "-", "－", "−":
      if startsOperand(position + 1) { take(.not) } else { readWord() }
    default:
      if !(try readField()) { readWord() }
    }
  }

  private mutating func take(_ kind: Token.Kind) {
    tokens.append(Token(kind: kind, range: position..<(position + 1)))
    position += 1
  }

  private func startsOperand(_ index: Int) -> Bool {
    index < scalars.count && !scalars[index].properties.isWhitespace
      && !"-)）".unicodeScalars.contains(scalars[index])
  }

  private mutating func readPhrase(
    closedBy closers: [Unicode.Scalar], opener: Unicode.Scalar?
  ) throws(QueryError) {
    let start = position
    var text = String.UnicodeScalarView()
    var depth = 1
    position += 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == "\\", position < scalars.count,
        "\"\\“”".unicodeScalars.contains(scalars[position])
      {
        text.append(scalars[position])
        position += 1
        continue
      }
      if closers.contains(scalar) { depth -= 1 } else if scalar == opener { depth += 1 }
      if depth == 0 {
        tokens.append(Token(kind: .phrase(String(text)), range: start..<position))
        return
      }
      text.append(scalar)
    }
    throw QueryError(
      message: "the quotation mark is never closed", range: start..<(start + 1), isUnbalanced: true)
  }

  /// Reads a field's name and colon, and the value itself where it is no text.
  private mutating func readField() throws(QueryError) -> Bool {
    guard let colon = scalars[position...].firstIndex(where: { ":：∶".unicodeScalars.contains($0) })
    else { return false }
    let name = String(String.UnicodeScalarView(scalars[position..<colon]))
    let range = position..<(colon + 1)
    guard let field = QueryField(name: name) else {
      if let near = Self.slip(of: name) {
        throw QueryError(
          message: "no field is called '\(name)'; did you mean '\(near)'?", range: range)
      }
      return false
    }
    tokens.append(Token(kind: .field(field), range: range))
    position = colon + 1
    if case .text = field { return true }
    try readFilterValue(of: field, named: name)
    return true
  }

  /// The value of a filter runs to white space or a closing bracket, or stands in quotation marks.
  private mutating func readFilterValue(
    of field: QueryField, named name: String
  ) throws(QueryError) {
    let start = position
    if position < scalars.count, "'\"“＂".unicodeScalars.contains(scalars[position]) {
      switch scalars[position] {
      case "'": return try readPhrase(closedBy: ["'"], opener: nil)
      case "“": return try readPhrase(closedBy: ["”"], opener: "“")
      default: return try readPhrase(closedBy: ["\"", "＂"], opener: nil)
      }
    }
    while position < scalars.count, !scalars[position].properties.isWhitespace,
      !")）".unicodeScalars.contains(scalars[position])
    {
      position += 1
    }
    guard position > start else {
      throw QueryError(message: "'\(name):' needs a value", range: (start - 1)..<start)
    }
    let text = String(String.UnicodeScalarView(scalars[start..<position]))
    tokens.append(Token(kind: .word(text), range: start..<position))
  }

  private mutating func readWord() {
    let start = position
    while position < scalars.count, !scalars[position].properties.isWhitespace,
      !"()（）\"＂“”".unicodeScalars.contains(scalars[position])
    {
      position += 1
    }
    let text = String(String.UnicodeScalarView(scalars[start..<position]))
    let kind: Token.Kind =
      switch text {
      case "OR", "ＯＲ": .or
      case "AND", "ＡＮＤ": .and
      case "NOT", "ＮＯＴ": .not
      default: .word(text)
      }
    tokens.append(Token(kind: kind, range: start..<position))
  }

  /// The English field that a Latin name is one letter away from.
  private static func slip(of name: String) -> String? {
    let given = Array(name.lowercased().utf8)
    guard given.count >= 4, given.allSatisfy({ $0 >= UInt8(ascii: "a") || $0 == UInt8(ascii: "_") })
    else { return nil }
    return QueryField.names.first { candidate in
      let known = Array(candidate.utf8)
      let common = zip(given, known).prefix { $0 == $1 }.count
      let tail = zip(given.reversed(), known.reversed()).prefix { $0 == $1 }.count
      let longer = max(given.count, known.count)
      return abs(given.count - known.count) <= 1 && common + tail >= longer - 1
    }
  }
}
