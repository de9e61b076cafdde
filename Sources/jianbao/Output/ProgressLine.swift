/// One line of a terminal that counts up and leaves nothing behind.
struct ProgressLine: Sendable {
  private let isShown: Bool

  /// A line on the messages' terminal; without a terminal nothing is ever written.
  init(console: Console) { isShown = console.messages.isTerminal }

  /// Shows how far the work is.
  func show(_ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let messages = OutputStream(descriptor: 2)
    messages.write("\r\u{1B}[K\(done) of \(total) files (\(done * 100 / total) %)")
    messages.flush()
  }

  /// Takes the line away.
  func clear() {
    guard isShown else { return }
    let messages = OutputStream(descriptor: 2)
    messages.write("\r\u{1B}[K")
    messages.flush()
  }
}
