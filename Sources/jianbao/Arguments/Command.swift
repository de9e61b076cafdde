/// What the program can be told to do, with the words that describe it in help and manual.
enum Command: String, CaseIterable, Sendable {
  case search, index, dump, parse, show, stats, check, explain

  /// The operands as the synopsis shows them.
  var operands: String {
    switch self {
    case .search: "QUERY [PATH...]"
    case .index: "PATH..."
    case .dump: "[QUERY]"
    case .parse: "PATH...|-"
    case .show: "ID"
    case .stats, .check: ""
    case .explain: "QUERY [FILE]"
    }
  }

  /// One line for lists.
  var summary: String {
    switch self {
    case .search: "find articles; with PATH, bring its index up to date first"
    case .index: "build or refresh the index of files and folders"
    case .dump: "write the indexed records as JSON lines"
    case .parse: "write the records of files as JSON lines, without an index"
    case .show: "show one article to read"
    case .stats: "say what the index holds"
    case .check: "read the whole index and prove that it is sound"
    case .explain: "say how a query is read, scored, and why a file does not match"
    }
  }

  /// The paragraphs of the command's own help.
  var details: String {
    switch self {
    case .search:
      """
      Prints the articles that match QUERY, best first. With PATH, files that changed are read \
      again and only articles below PATH are answered. With --batch there is no QUERY.
      """
    case .index:
      """
      Reads what changed since the last run, and nothing else. Files that are gone leave the index.
      """
    case .dump:
      """
      Without QUERY, every record in the order of its file; with QUERY, the records that match.
      """
    case .parse:
      """
      Reads posts and newspaper pages and writes one JSON record (jianbao/1) a line. `-` reads \
      standard input.
      """
    case .show:
      "Lays the article out for the terminal's width. ID is what search prints or a unique start."
    case .stats: "Counts articles, files, days and bytes."
    case .check: "Status 0 if all is sound, 2 if not, with what to do on standard error."
    case .explain:
      """
      Shows how the query was folded and cut, how many articles each part matches, and the scores \
      of the best with every number. With FILE, says what stops its articles from matching.
      """
    }
  }
}
