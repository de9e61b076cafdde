#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The program's way to its user: hits go to `output`, everything else to `messages`.
struct Console {
  let output = OutputStream(descriptor: 1)
  let messages = OutputStream(descriptor: 2)

  /// A closed pipe then shows as a failed write, which ends the program quietly.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Says what went wrong, with control characters made harmless.
  func report(_ message: String) {
    messages.writeLine(TerminalText.harmless("jianbao: " + message, keepingLineEnds: true))
  }

  /// Says something about a file in the form that editors jump to.
  func reportPlain(_ message: String) {
    messages.writeLine(TerminalText.harmless(message))
  }

  /// A variable of the environment; empty counts as unset.
  func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Writes what is left and gives the status to end with.
  func finish(_ status: ExitStatus) -> Int32 {
    output.flush()
    var status = status
    if output.isClosed && output.failure != EPIPE {
      report("cannot write to standard output: " + String(cString: strerror(output.failure)))
      status = .trouble
    }
    messages.flush()
    return status.rawValue
  }
}
