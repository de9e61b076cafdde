/// What the program tells the shell, as grep and sysexits have it.
enum ExitStatus: Int32, Sendable {
  /// Something was found, or the work is done.
  case success = 0
  /// Nothing was found.
  case nothing = 1
  /// Something could not be read or written; what could be done was done.
  case trouble = 2
  /// The command line was wrong.
  case usage = 64
}
