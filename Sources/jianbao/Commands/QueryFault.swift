import BigramIndex

/// A query that cannot be understood, with the query to show the place in.
struct QueryFault: Error {
  var query: String
  var error: QueryError

  /// The message, the query, and a caret under the place.
  var description: String {
    let scalars = Array(query.unicodeScalars)
    guard error.range.upperBound > 0 || scalars.isEmpty else { return "query: \(error.message)" }
    let start = min(error.range.lowerBound, scalars.count)
    let end = min(error.range.upperBound, scalars.count)
    let before = TerminalText.harmless(Self.text(scalars[..<start]))
    let marked = TerminalText.harmless(Self.text(scalars[start..<end]))
    let carets = max(1, DisplayWidth.cells(of: marked))
    return "query: \(error.message)\n  \(TerminalText.harmless(query))\n  "
      + String(repeating: " ", count: DisplayWidth.cells(of: before))
      + String(repeating: "^", count: carets)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension QueryPlan {
  /// The plan of a query as typed, with the strictness that the options ask for.
  init(typed query: String, _ arguments: Arguments) throws {
    if arguments.has(.any) && arguments.has(.exact) {
      throw UsageError("--any and --exact exclude each other", command: arguments.command)
    }
    let strictness: QueryPlanner.Strictness =
      arguments.has(.any) ? .loose : arguments.has(.exact) ? .exact : .plain
    do throws(QueryError) {
      self = try QueryPlanner.plan(try Self.read(query, strictness), strictness)
    } catch {
      throw QueryFault(query: query, error: error)
    }
  }
  /// The query; a sentence pasted for a loose search may well begin or end inside brackets.
  private static func read(
    _ query: String, _ strictness: QueryPlanner.Strictness
  ) throws(QueryError) -> Query {
    do throws(QueryError) {
      return try QueryParser.parse(query)
    } catch {
      guard strictness == .loose, error.isUnbalanced else { throw error }
      return .text(QueryText(query))
    }
  }
}
