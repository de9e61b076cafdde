import BigramIndex

/// What `parse` is asked to read.
enum ParseInput: Sendable, Equatable {
  case standardInput
  case file(path: String)

  /// Bytes to read, as far as that is known before.
  private var byteCount: Int {
    switch self {
    case .standardInput: 0
    case .file(let path): FileStamp(ofFile: path).map { Int($0.size) } ?? 0
    }
  }

  /// Bytes of source text that one thread takes at a time: enough to be worth its way there, little
  /// enough that the first records come soon and that no thread is left alone with much at the end.
  static let shareByteCount = 64 << 10
  /// Of so many inputs the first is asked for its size, and the others are taken to be as large: to
  /// ask all took a twentieth of the time of reading and parsing them.
  private static let sampleDistance = 16

  /// Cuts the inputs into shares of about the same size.
  static func shares(of inputs: [ParseInput]) -> [ArraySlice<ParseInput>] {
    var shares: [ArraySlice<ParseInput>] = []
    var start = 0
    var byteCount = 0
    var usualByteCount = 0
    for index in inputs.indices {
      if index % sampleDistance == 0 { usualByteCount = inputs[index].byteCount }
      byteCount += usualByteCount
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
