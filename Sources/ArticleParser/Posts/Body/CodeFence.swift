/// The line of backquotes or tildes that opened a code block.
struct CodeFence {
  let byte: UInt8
  let length: Int
  let column: Int
  /// Fences with a language, indented further, that are open inside: text about Markdown shows
  /// whole blocks, whose ends must not turn code and text around for the rest of the body.
  var inner = 0
}
