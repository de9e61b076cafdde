/// One option: what it is called, takes and does.
struct OptionEntry: Sendable {
  /// What follows the option's name.
  enum Value: Sendable, Equatable {
    case none
    case number
    /// A file or folder; the name that help gives it.
    case path(String)
    /// One of some words, which have other spellings too.
    case name([String])
    case choice([String])
  }

  let name: OptionName
  var short: Character?
  var value: Value = .none
  let help: String
  /// The commands that know it; empty for the options of the program itself.
  let commands: [Command]

  /// The words that it can be told, where they are known.
  var words: [String]? {
    switch value {
    case .name(let words), .choice(let words): words
    case .none, .number, .path: nil
    }
  }

  /// The value's name in help, `nil` if it takes none.
  var placeholder: String? {
    switch value {
    case .none: nil
    case .number: "N"
    case .path(let name): name
    case .name: "NAME"
    case .choice(let words): words.joined(separator: "|")
    }
  }
}

/// The one table from which parsing, help, completions and the manual page are made.
enum OptionTable {
  /// The options of one command, in the order of the help text.
  static func entries(for command: Command?) -> [OptionEntry] {
    all.filter { entry in
      if entry.name == .help { return true }
      guard let command else { return entry.commands.isEmpty }
      return entry.commands.contains(command)
    }
  }

  private static let indexed = Command.allCases.filter { $0 != .parse }

  /// Every option there is.
  static let all: [OptionEntry] =
    sourceOptions + matchingOptions + formatOptions + selectionOptions + appearanceOptions
    + programOptions

  private static let sourceOptions = [
    OptionEntry(
      name: .index, value: .path("DIR"),
      help: "use the index folder DIR (else $JIANBAO_INDEX, else the nearest .jianbao)",
      commands: indexed),
    OptionEntry(
      name: .batch, value: .path("FILE"),
      help: "answer one query a line of FILE (- reads standard input), one JSON line each",
      commands: [.search]),
    OptionEntry(
      name: .repeat, value: .number, help: "with --batch, run each query N times and time it",
      commands: [.search]),
    OptionEntry(
      name: .ids, value: .path("FILE"),
      help: "write only the records whose ids FILE lists, one a line (- reads standard input)",
      commands: [.dump]),
    OptionEntry(
      name: .leftovers, help: "add lines that belong to no record, as type unassigned",
      commands: [.parse]),
    OptionEntry(
      name: .encoding, value: .name(EncodingName.known),
      help: "read files as NAME (\(encodings)) instead of finding out",
      commands: [.parse, .index, .search]),
  ]

  private static let encodings = EncodingName.known.joined(separator: ", ")

  private static let matchingOptions = [
    OptionEntry(
      name: .exact, help: "tell variants apart: case, width, traditional and simplified",
      commands: [.search, .dump, .explain]),
    OptionEntry(
      name: .any,
      help: "articles that hold at least half of the query, marks aside, the closest first",
      commands: [.search, .dump, .explain]),
  ]

  private static let formatOptions = [
    OptionEntry(
      name: .json, help: "one JSON object a hit with its matches, then a summary line",
      commands: [.search, .stats]),
    OptionEntry(
      name: .vimgrep, help: "path:line:column:text of every match in the raw file (byte columns)",
      commands: [.search]),
    OptionEntry(
      name: .kwic, help: "every match in its context, aligned in a column", commands: [.search]),
    OptionEntry(
      name: .onlyMatching, short: "o", help: "print only the matched text, one match a line",
      commands: [.search]),
    OptionEntry(
      name: .count, short: "c", help: "print only the number of matching articles",
      commands: [.search]),
    OptionEntry(
      name: .filesWithMatches, short: "l", help: "print only the files that hold a match",
      commands: [.search]),
    OptionEntry(
      name: .filesWithoutMatch, short: "L", help: "print only the files that hold none",
      commands: [.search]),
    OptionEntry(
      name: .quiet, short: "q", help: "print nothing; the status says whether there is a match",
      commands: [.search]),
    OptionEntry(
      name: .groupBy, value: .choice(GroupKey.allCases.map(\.rawValue)),
      help: "count the matching articles by KEY instead of printing them", commands: [.search]),
    OptionEntry(
      name: .histogram, help: "draw the number of matching articles by month",
      commands: [.search]),
  ]

  private static let selectionOptions = [
    OptionEntry(
      name: .limit, short: "n", value: .number,
      help: "at most N articles (default 20 on a terminal)",
      commands: [.search, .dump, .explain]),
    OptionEntry(
      name: .offset, value: .number, help: "leave out the first N articles",
      commands: [.search, .dump]),
    OptionEntry(
      name: .sort, value: .choice(SortKey.allCases.map(\.rawValue)),
      help: "order of the articles (default score)", commands: [.search, .dump]),
    OptionEntry(
      name: .context, short: "C", value: .number,
      help: "show N sentences before and after each match", commands: [.search]),
  ]

  private static let appearanceOptions = [
    OptionEntry(
      name: .null, short: "0", help: "end file names with a zero byte instead of a line end",
      commands: [.search]),
    OptionEntry(
      name: .color, value: .choice(ColorChoice.allCases.map(\.rawValue)),
      help: "mark matches with colour (default auto)", commands: [.search, .show]),
    OptionEntry(
      name: .raw, help: "print the article's lines as they stand in its file", commands: [.show]),
  ]

  private static let programOptions = [
    OptionEntry(name: .help, short: "h", help: "show this help", commands: []),
    OptionEntry(name: .version, help: "show the version", commands: []),
    OptionEntry(
      name: .generate, value: .choice(GeneratedFile.allCases.map(\.rawValue)),
      help: "write the manual page or a shell's completions to standard output", commands: []),
  ]
}
