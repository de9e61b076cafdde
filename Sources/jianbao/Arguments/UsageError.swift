/// The command line cannot be understood; the program ends with status 64.
struct UsageError: Error, Equatable {
  /// What was found and what to do instead.
  var message: String
  /// The command whose help to point at, if it was recognised.
  var command: Command?

  init(_ message: String, command: Command? = nil) {
    self.message = message
    self.command = command
  }
}
