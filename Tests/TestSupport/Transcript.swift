/// A console session as text: what was typed behind `$ `, and what came back.
///
/// Behind the lines of standard output come those of standard error, each after `! `, and a
/// status other than 0 after `? `. ESC is written as `␛`.
public struct Transcript: Equatable, Sendable {
  /// One command with what it gave.
  public struct Step: Equatable, Sendable {
    /// The shell command.
    public var command: String
    /// The lines that came back.
    public var lines: [String]

    /// A command with what it gives.
    public init(command: String, lines: [String]) {
      self.command = command
      self.lines = lines
    }
  }

  /// The commands in order.
  public var steps: [Step] = []

  /// A session read from its text; lines before the first command are passed over.
  public init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.utf8.starts(with: "$ ".utf8) {
        steps.append(Step(command: String(line.dropFirst(2)), lines: []))
      } else if !steps.isEmpty {
        steps[steps.count - 1].lines.append(String(line))
      }
    }
    for index in steps.indices {
      while steps[index].lines.last?.isEmpty == true { steps[index].lines.removeLast() }
    }
  }

  /// The session as its file holds it.
  public var text: String {
    steps.map { (["$ " + $0.command] + $0.lines).joined(separator: "\n") + "\n\n" }.joined()
  }

  /// The same commands with what they give now.
  public func replayed(by binary: Binary) throws -> Transcript {
    var result = self
    for index in steps.indices {
      result.steps[index].lines = Self.lines(of: try binary.shell(steps[index].command))
    }
    return result
  }

  /// The lines of standard output, ESC made visible.
  public static func outputLines(_ output: Binary.Output) -> [String] { split(output.text) }

  private static func lines(of output: Binary.Output) -> [String] {
    let status = output.status == 0 ? [] : ["? \(output.status)"]
    return split(output.text) + split(output.errors).map { "! " + $0 } + status
  }

  private static func split(_ text: String) -> [String] {
    var lines = text.replacing("\u{1B}", with: "␛").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
