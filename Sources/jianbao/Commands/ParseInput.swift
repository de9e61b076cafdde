import BigramIndex

/// What `parse` is asked to read.
enum ParseInput: Sendable {
  case standardInput
  case file(FileStamp)

  /// Bytes to read, as far as that is known before.
  var byteCount: Int {
    switch self {
    case .standardInput: 0
    case .file(let stamp): Int(stamp.size)
    }
  }

  /// Bytes of source text that one thread takes at a time: enough to be worth its way there, little
  /// enough that the first records come soon and that no thread is left alone with much at the end.
  private static let shareByteCount = 64 << 10

  /// Cuts the inputs into shares of about the same size.
  static func shares(of inputs: [ParseInput]) -> [ArraySlice<ParseInput>] {
    var shares: [ArraySlice<ParseInput>] = []
    var start = 0
    var byteCount = 0
    for index in inputs.indices {
      byteCount += inputs[index].byteCount
      if byteCount >= shareByteCount {
        shares.append(inputs[start...index])
        start = index + 1
        byteCount = 0
      }
    }
    if start < inputs.count { shares.append(inputs[start...]) }
    return shares
  }
}
