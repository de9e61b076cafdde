extension GeneratedFile {
  /// The whole file, made from the option table.
  var contents: String {
    switch self {
    case .manual: ManualPage.text
    case .bash: ShellCompletion.bash
    case .zsh: ShellCompletion.zsh
    case .fish: ShellCompletion.fish
    }
  }
}

/// The manual page in the man macros that both groff and mandoc read.
enum ManualPage {
  static var text: String {
    var text = """
      .TH JIANBAO 1 "" "jianbao \(HelpText.version)" "User Commands"
      .SH NAME
      jianbao \\- index and search Chinese news corpora
      .SH SYNOPSIS
      .B jianbao
      COMMAND [OPTION...] [OPERAND...]
      .SH DESCRIPTION
      Reads Jekyll posts and the raw text of newspaper pages, cuts them into articles, and finds
      in them what other tools miss because lines and spaces tear the words.

      """
    text += ".SH OPTIONS\n" + options(for: nil)
    text += ".SH COMMANDS\n"
    for command in Command.allCases {
      text += ".SS jianbao \(command.rawValue) \(escaped(command.operands))\n"
      text += escaped(command.details) + "\n" + options(for: command)
    }
    text += ".SH QUERIES\n.nf\n" + escaped(HelpText.queryText) + ".fi\n"
    text += ".SH ENVIRONMENT\n.TP\n.B JIANBAO_INDEX\nThe index folder when no --index is given.\n"
    text += ".TP\n.B NO_COLOR\nIf set, no colour.\n"
    text += ".SH EXIT STATUS\n0 found, 1 nothing found, 2 trouble, 64 wrong usage.\n"
    return text
  }

  private static func options(for command: Command?) -> String {
    OptionTable.entries(for: command).map { entry in
      ".TP\n.B \(escaped(HelpText.synopsis(of: entry)))\n\(escaped(entry.help))\n"
    }.joined()
  }

  /// Hyphens stay hyphens, and no line begins with a mark that troff takes for a request.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var atLineStart = true
    for character in text {
      if atLineStart, character == "." || character == "'" { result += "\\&" }
      switch character {
      case "-": result += "\\-"
      case "\\": result += "\\e"
      default: result.append(character)
      }
      atLineStart = character == "\n"
    }
    return result
  }
}
