/// Colour for terminals, or none.
struct Style: Equatable {
  /// What a part of the output is.
  enum Role {
    case match, headline, faint
  }

  let hasColour: Bool

  /// Whether to use colour: the option decides, else `NO_COLOR`, else whether a person reads.
  init(_ arguments: Arguments, console: Console) {
    switch arguments.text(.color).flatMap(ColorChoice.init) ?? .auto {
    case .always: hasColour = true
    case .never: hasColour = false
    case .auto:
      hasColour =
        console.output.isTerminal && console.variable("NO_COLOR") == nil
        && console.variable("TERM") != "dumb"
    }
  }

  init(hasColour: Bool) { self.hasColour = hasColour }

  /// The text in the colour of its role.
  func paint(_ text: String, as role: Role) -> String {
    guard hasColour, !text.isEmpty else { return text }
    let code =
      switch role {
      case .match: "1;31"
      case .headline: "1"
      case .faint: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
