/// The options by their long names, in the order in which help lists them.
enum OptionName: String, CaseIterable, Sendable {
  case index, batch, `repeat`, ids
  case exact, any
  case json, vimgrep, kwic
  case count, filesWithMatches = "files-with-matches"
  case filesWithoutMatch = "files-without-match"
  case onlyMatching = "only-matching"
  case quiet, limit, offset, sort, groupBy = "group-by", histogram, context
  case null, color, raw, leftovers, encoding
  case help, version, generate
}
