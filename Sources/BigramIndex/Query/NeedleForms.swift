/// The bytes of stored texts, character by character, forwards and backwards.
struct NeedleForms {
  private let model: IndexModel
  private let singleCount: Int
  /// The forms of white space and of what nobody sees.
  let blanks: [[UInt8]]
  let nothings: [[UInt8]]

  init(_ model: IndexModel) throws(IndexError) {
    self.model = model
    singleCount = model.singleCount
    let singleCount = singleCount
    blanks = try model.codes(ofFolded: IndexModel.blank)
      .map { Self.bytes(ofCode: $0, singleCount) }
    nothings = try model.codes(ofFolded: IndexModel.nothing)
      .map { Self.bytes(ofCode: $0, singleCount) }
  }

  private static func bytes(ofCode code: UInt32, _ singleCount: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    TextCode.append(code: Int(code), singleCount: singleCount, to: &bytes)
    return bytes
  }

  func bytes(ofCode code: UInt32) -> [UInt8] { Self.bytes(ofCode: code, singleCount) }

  @inline(__always)
  private func byte(_ offset: Int, _ text: ByteView) -> UInt8 {
    text.start.load(fromByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  func stands(_ form: [UInt8], at offset: Int, _ text: ByteView) -> Bool {
    guard offset >= 0, form.count <= text.count - offset else { return false }
    return byte(offset, text) == form[0] && (form.count == 1 || byte(offset + 1, text) == form[1])
  }

  /// A byte below the singles' number ends a character; from there on characters are pairs.
  func isCharacterStart(_ offset: Int, _ text: ByteView) -> Bool {
    var before = offset
    while before > 0, Int(byte(before - 1, text)) >= singleCount { before -= 1 }
    return (offset - before) % 2 == 0
  }

  /// Where a character ends that follows an offset, over what may stand between.
  func end(of character: TextNeedle.Character, after offset: Int, _ text: ByteView) -> Int? {
    var offset = offset
    var hasGap = false
    while true {
      if character.join != .apart || hasGap,
        let form = character.forms.first(where: { stands($0, at: offset, text) })
      {
        return offset + form.count
      }
      if let form = nothings.first(where: { stands($0, at: offset, text) }) {
        offset += form.count
      } else if character.join != .inside,
        let form = blanks.first(where: { stands($0, at: offset, text) })
      {
        offset += form.count
        hasGap = true
      } else {
        return nil
      }
    }
  }

  /// What may stand between two characters and ends at an offset.
  func gap(
    before offset: Int, join: TextNeedle.Join, _ text: ByteView
  ) -> (start: Int, isBlank: Bool)? {
    for form in nothings where stands(form, at: offset - form.count, text) {
      if isCharacterStart(offset - form.count, text) { return (offset - form.count, false) }
    }
    guard join != .inside else { return nil }
    for form in blanks where stands(form, at: offset - form.count, text) {
      if isCharacterStart(offset - form.count, text) { return (offset - form.count, true) }
    }
    return nil
  }

  /// Whether a word surely begins at an offset.
  func isWordEdge(before offset: Int, _ text: ByteView) throws(IndexError) -> Bool {
    guard offset > 0 else { return true }
    return try isWordEdge(at: isCharacterStart(offset - 1, text) ? offset - 1 : offset - 2, text)
  }

  /// Whether the character at an offset surely belongs to no word.
  func isWordEdge(at offset: Int, _ text: ByteView) throws(IndexError) -> Bool {
    guard offset < text.count else { return true }
    let first = try text.load(UInt8.self, at: offset)
    guard first != TextCode.escape else { return false }
    var code = Int(first)
    if code >= singleCount {
      code =
        singleCount + (code - singleCount) << 8 + Int(try text.load(UInt8.self, at: offset + 1))
    }
    let value = try model.scalars().load(UInt32.self, at: code * 4)
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch Folding.fold(scalar) {
    case .space, .lineEnd: return true
    case .nothing: return false
    case .scalars(let folded):
      // A full stop or comma may stand inside a number.
      return folded.allSatisfy {
        $0.kind == .unit || ($0.kind == .mark && $0.scalar != 0x2E && $0.scalar != 0x2C)
      }
    }
  }
}
