/// The one or two bytes that a character of the alphabet is stored as.
struct TextForm {
  let first: UInt8
  /// 0 where there is none.
  let second: UInt8
  let length: Int

  init(ofCode code: UInt32, singleCount: Int) {
    let code = Int(code)
    if code < singleCount {
      first = UInt8(truncatingIfNeeded: code)
      second = 0
      length = 1
    } else {
      let pair = code - singleCount
      first = UInt8(truncatingIfNeeded: singleCount + pair >> 8)
      second = UInt8(truncatingIfNeeded: pair)
      length = 2
    }
  }

  /// Whether these bytes stand at an offset, which may lie outside the text.
  @inline(__always)
  func stands(at offset: Int, _ text: ByteView) -> Bool {
    guard offset >= 0, length <= text.count - offset,
      text.start.load(fromByteOffset: offset, as: UInt8.self) == first
    else { return false }
    return length == 1 || text.start.load(fromByteOffset: offset + 1, as: UInt8.self) == second
  }
}
