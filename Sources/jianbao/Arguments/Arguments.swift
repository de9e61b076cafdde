/// The command line, understood: every option known to the command, every value of its kind.
struct Arguments: Equatable, Sendable {
  /// What to do; `nil` if only an option of the program itself was given.
  private(set) var command: Command?
  /// What is neither the command nor an option, in order.
  private(set) var operands: [String] = []
  private var values: [OptionName: String] = [:]

  /// Reads the arguments behind the program's name.
  init(_ words: [String]) throws(UsageError) {
    var rest = words[...]
    var onlyOperands = false
    while let word = rest.popFirst() {
      if onlyOperands {
        try takeOperand(word)
      } else if word == "--" {
        onlyOperands = true
      } else if word.utf8.starts(with: "--".utf8) {
        try takeLong(word, rest: &rest)
      } else if Self.isShortGroup(word) {
        try takeShorts(word, rest: &rest)
      } else {
        try takeOperand(word)
      }
    }
  }

  /// Whether the option was given.
  func has(_ name: OptionName) -> Bool { values[name] != nil }

  /// The option's value, `nil` if it was not given.
  func text(_ name: OptionName) -> String? { values[name] }

  /// The option's number, `nil` if it was not given; one beyond all bounds is the largest there is.
  func number(_ name: OptionName) -> Int? { values[name].map { Int($0) ?? .max } }

  /// A `-` before anything but an ASCII letter or digit is an operand: `-快评` is a query.
  private static func isShortGroup(_ word: String) -> Bool {
    let bytes = Array(word.utf8.prefix(2))
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "-") else { return false }
    switch bytes[1] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return true
    default: return false
    }
  }

  private mutating func takeOperand(_ word: String) throws(UsageError) {
    if command != nil {
      operands.append(word)
    } else if word == OptionName.help.rawValue {
      // `jianbao help search` is what other programs call `jianbao search --help`.
      values[.help] = ""
    } else if let known = Command(rawValue: word) {
      command = known
    } else {
      let near = Suggestion.nearest(to: word, among: Command.allCases.map(\.rawValue))
      throw UsageError("unknown command '\(word)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
  }

  private mutating func takeLong(
    _ word: String, rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0].dropFirst(2))
    let entries = OptionTable.entries(for: command)
    guard let entry = entries.first(where: { $0.name.rawValue == name }) else {
      throw unknownOption(String(parts[0]), among: entries)
    }
    let given = parts.count == 2 ? String(parts[1]) : nil
    if entry.value == .none, given != nil {
      throw UsageError("option '--\(name)' takes no value", command: command)
    }
    try set(entry, called: "--\(name)", given: given, rest: &rest)
  }

  private mutating func takeShorts(
    _ word: String, rest: inout ArraySlice<String>
  ) throws(UsageError) {
    var letters = word.dropFirst()
    let entries = OptionTable.entries(for: command)
    while let letter = letters.popFirst() {
      guard let entry = entries.first(where: { $0.short == letter }) else {
        throw unknownOption("-\(letter)", among: entries)
      }
      if entry.value == .none {
        values[entry.name] = ""
        continue
      }
      let given = letters.isEmpty ? nil : String(letters)
      return try set(entry, called: "-\(letter)", given: given, rest: &rest)
    }
  }

  private mutating func set(
    _ entry: OptionEntry, called name: String, given: String?, rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard entry.value != .none else {
      values[entry.name] = ""
      return
    }
    guard let value = given ?? rest.popFirst() else {
      throw UsageError(
        "option '\(name)' needs a value: \(entry.placeholder ?? "")", command: command)
    }
    switch entry.value {
    case .none, .path, .name: break
    case .number:
      guard !value.isEmpty, value.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
        throw UsageError("option '\(name)' needs a number, not '\(value)'", command: command)
      }
    case .choice(let words):
      guard words.contains(value) else {
        let list = words.joined(separator: ", ")
        throw UsageError("option '\(name)' is one of \(list), not '\(value)'", command: command)
      }
    }
    values[entry.name] = value
  }

  private func unknownOption(_ word: String, among entries: [OptionEntry]) -> UsageError {
    let names = entries.map { "--" + $0.name.rawValue }
    if let near = Suggestion.nearest(to: word, among: names) {
      return UsageError("unknown option '\(word)'; did you mean '\(near)'?", command: command)
    }
    let owners = OptionTable.all.first { entry in
      "--" + entry.name.rawValue == word || entry.short.map { "-\($0)" } == word
    }
    if let owners, !owners.commands.isEmpty {
      let list = owners.commands.map(\.rawValue).joined(separator: ", ")
      return UsageError(
        "option '\(word)' belongs to \(list); put it behind the command", command: command)
    }
    return UsageError("unknown option '\(word)'", command: command)
  }
}
