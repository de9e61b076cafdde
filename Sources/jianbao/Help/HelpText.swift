/// What `--help` prints, made from the option table.
enum HelpText {
  static let version = "1.0.0"

  /// The help of one command, or of the program.
  static func text(for command: Command?) -> String {
    command.map(commandText) ?? programText
  }

  private static var programText: String {
    let width = Command.allCases.map { ($0.rawValue + " " + $0.operands).utf8.count }.max() ?? 0
    var text = """
      jianbao indexes and searches Chinese news corpora: Jekyll posts and raw newspaper pages.

      usage: jianbao COMMAND [OPTION...] [OPERAND...]

      commands:

      """
    for command in Command.allCases {
      text += "  " + padded(command.rawValue + " " + command.operands, to: width)
      text += "  " + command.summary + "\n"
    }
    text += "\noptions:\n" + optionLines(for: nil)
    text += "\n`jianbao COMMAND --help` explains a command.\n" + statusText
    return text
  }

  private static func commandText(_ command: Command) -> String {
    var text = "usage: jianbao \(command.rawValue) [OPTION...]"
    text += command.operands.isEmpty ? "\n" : " \(command.operands)\n"
    text += "\n" + TerminalText.wrap(command.details, cells: 90).joined(separator: "\n") + "\n"
    text += "\noptions:\n" + optionLines(for: command)
    if [.search, .dump, .explain].contains(command) { text += "\n" + queryText }
    return text + "\n" + statusText
  }

  /// An option's names and value as help, manual and completions write them.
  static func synopsis(of entry: OptionEntry) -> String {
    var text = entry.short.map { "-\($0), " } ?? ""
    text += "--" + entry.name.rawValue
    if let placeholder = entry.placeholder { text += " " + placeholder }
    return text
  }

  private static func optionLines(for command: Command?) -> String {
    let column = 26
    return OptionTable.entries(for: command).map { entry in
      let names = (entry.short == nil ? "    " : "") + synopsis(of: entry)
      let separator = names.utf8.count <= column ? "" : "\n  " + padded("", to: column)
      return "  " + padded(names, to: column) + separator + "  " + entry.help + "\n"
    }.joined()
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  /// The query language in the words of the help text.
  static let queryText = """
    query:
      物业 缴费            both words; a word matches wherever its characters stand side by side
      "三位一体的场景"       a phrase, with its punctuation
      A OR B, NOT A, -A    either, without; NOT binds tighter than AND, AND tighter than OR
      ( ... )              grouping
      CRM*                 Latin words that begin so
      headline:物业 标题:物业  one field: headline kicker subheadline section lead_in byline body
                           captions author tag category publication
                           (标题 引题 副题 栏目 导语 署名 正文 图片 作者 标签 分类 报纸)
      date:2022-01..2022-03 日期:2022  days, months or years, either end may be left open
      type:news  path:'seeds/*'        kind of record (类型), path glob (路径)
      Full-width marks work as well: （ ） “ ” ： － 。

    """

  private static let statusText = """
    status: 0 found, 1 nothing found, 2 trouble, 64 wrong usage

    """
}
