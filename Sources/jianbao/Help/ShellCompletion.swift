/// Completion scripts made from the option table.
enum ShellCompletion {
  static var bash: String {
    var cases = ""
    for command in Command.allCases {
      let names = optionWords(for: command).joined(separator: " ")
      cases += "    \(command.rawValue)) words=\"\(names)\" ;;\n"
    }
    let program = (optionWords(for: nil) + Command.allCases.map(\.rawValue)).joined(separator: " ")
    return """
      # bash completion for jianbao: source this file, or put it into bash-completion's folder
      _jianbao() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" words
        # bash takes --option=value for three words
        if [[ "$current" == "=" ]]; then
          current=""
        elif [[ "$previous" == "=" ]]; then
          previous="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        COMPREPLY=()
        case "$previous" in
      \(bashValueCases)  esac
        case "${COMP_WORDS[1]}" in
      \(cases)    *) words="\(program)" ;;
        esac
        if [[ "$current" == -* || $COMP_CWORD -eq 1 ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$current"))
        fi
      }
      complete -o default -F _jianbao jianbao

      """
  }

  static var zsh: String {
    var text = """
      #compdef jianbao
      # zsh completion for jianbao: put this file as _jianbao into a folder of $fpath
      _jianbao() {
        local -a commands
        commands=(

      """
    for command in Command.allCases {
      text += "    '\(command.rawValue):\(zshEscaped(command.summary))'\n"
    }
    text += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n"
    text += "    _arguments" + zshOptions(for: nil) + "\n    return\n  fi\n"
    text += "  local command=$words[2]\n  shift words; (( CURRENT-- ))\n  case $command in\n"
    for command in Command.allCases {
      text += "    \(command.rawValue)) _arguments\(zshOptions(for: command)) \\\n"
      text += "      '*:operand:_files' ;;\n"
    }
    return text + "  esac\n}\n_jianbao \"$@\"\n"
  }

  static var fish: String {
    let names = Command.allCases.map(\.rawValue).joined(separator: " ")
    var text = "# fish completion for jianbao: put this file into ~/.config/fish/completions\n"
    let none = "'not __fish_seen_subcommand_from \(names)'"
    for command in Command.allCases {
      text += "complete -c jianbao -f -n \(none) -a \(command.rawValue)"
      text += " -d '\(quoteEscaped(command.summary))'\n"
    }
    for entry in OptionTable.entries(for: nil) { text += fishLine(entry, condition: none) }
    for command in Command.allCases {
      let condition = "'__fish_seen_subcommand_from \(command.rawValue)'"
      for entry in OptionTable.entries(for: command) {
        text += fishLine(entry, condition: condition)
      }
    }
    return text
  }

  private static func optionWords(for command: Command?) -> [String] {
    OptionTable.entries(for: command).flatMap { entry in
      (entry.short.map { ["-\($0)"] } ?? []) + ["--" + entry.name.rawValue]
    }
  }

  private static var bashValueCases: String {
    OptionTable.all.compactMap { entry in
      guard let words = entry.words else { return nil }
      return "    --\(entry.name.rawValue)) COMPREPLY=($(compgen -W \""
        + words.joined(separator: " ") + "\" -- \"$current\")); return ;;\n"
    }.joined()
  }

  private static func zshOptions(for command: Command?) -> String {
    OptionTable.entries(for: command).map { entry in
      var value = ""
      switch entry.value {
      case .none: break
      case .number: value = ":N:"
      case .path(let name): value = ":\(name):_files"
      case .name(let words), .choice(let words):
        value = ":value:(" + words.joined(separator: " ") + ")"
      }
      let help = "[\(zshEscaped(entry.help))]\(value)'"
      let long = "'--\(entry.name.rawValue)\(help)"
      guard let short = entry.short else { return " \\\n      \(long)" }
      return " \\\n      '-\(short)\(help) \\\n      \(long)"
    }.joined()
  }

  private static func fishLine(_ entry: OptionEntry, condition: String) -> String {
    var line = "complete -c jianbao -n \(condition) -l \(entry.name.rawValue)"
    if let short = entry.short { line += " -s \(short)" }
    switch entry.value {
    case .none: break
    case .number: line += " -x"
    case .path: line += " -r"
    case .name(let words), .choice(let words):
      line += " -x -a '" + words.joined(separator: " ") + "'"
    }
    return line + " -d '\(quoteEscaped(entry.help))'\n"
  }

  private static func zshEscaped(_ text: String) -> String {
    escape(text, "[]:'") { $0 == "'" ? "'\\''" : "\\\($0)" }
  }

  private static func quoteEscaped(_ text: String) -> String {
    escape(text, "'\\") { "\\\($0)" }
  }

  private static func escape(
    _ text: String, _ special: String, _ replacement: (Character) -> String
  ) -> String {
    text.map { special.contains($0) ? replacement($0) : String($0) }.joined()
  }
}
