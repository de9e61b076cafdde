/// One character of a needle: its forms, and what may stand before it.
struct NeedleCharacter {
  /// What may stand between a character and the one before it.
  enum Join {
    /// Inside a word: only what nobody sees.
    case inside
    /// Between units: white space too.
    case open
    /// Between two words: white space, at least once.
    case apart
  }

  let join: Join
  /// Higher for what is rarer in texts and has fewer forms.
  let rarity: Int
  private let form: TextForm
  private var others: [TextForm] = []

  /// `nil` when no character of the alphabet folds to the scalar.
  init?(_ scalar: UInt32, join: Join, model: IndexModel) throws(IndexError) {
    self.join = join
    let entries = try model.foldedEntries(of: scalar)
    guard let first = entries.first else { return nil }
    let code = try model.code(ofFoldedEntry: first)
    form = TextForm(ofCode: code, singleCount: model.singleCount)
    rarity = Int(code) / entries.count
    for entry in entries.dropFirst() {
      let code = try model.code(ofFoldedEntry: entry)
      others.append(TextForm(ofCode: code, singleCount: model.singleCount))
    }
  }

  @inline(__always)
  func forEachForm<Failure: Error>(
    _ body: (TextForm) throws(Failure) -> Void
  ) throws(Failure) {
    try body(form)
    for other in others { try body(other) }
  }

  /// Where the character ends that follows an offset, over what may stand between.
  @inline(__always)
  func end(after offset: Int, _ text: CodedText) throws(IndexError) -> Int? {
    if join != .apart, let length = length(at: offset, text.bytes) { return offset + length }
    return try end(afterGapAt: offset, text)
  }

  private func end(afterGapAt offset: Int, _ text: CodedText) throws(IndexError) -> Int? {
    var offset = offset
    var isApart = join != .apart
    while let gap = try text.character(at: offset), let isBlank = Self.isBlank(gap.scalar) {
      if isBlank, join == .inside { return nil }
      isApart = isApart || isBlank
      offset = gap.end
      if isApart, let length = length(at: offset, text.bytes) { return offset + length }
    }
    return nil
  }

  /// Where the character starts that stands before an offset, over what their join lets stand
  /// between.
  func start(
    before offset: Int, _ join: Join, _ text: CodedText
  ) throws(IndexError) -> Int? {
    var offset = offset
    var isApart = join != .apart
    while let character = try text.character(before: offset) {
      if isApart, length(at: character.start, text.bytes) == offset - character.start {
        return character.start
      }
      guard let isBlank = Self.isBlank(character.scalar) else { return nil }
      if isBlank, join == .inside { return nil }
      isApart = isApart || isBlank
      offset = character.start
    }
    return nil
  }

  /// The length of the form that stands at an offset.
  @inline(__always)
  private func length(at offset: Int, _ text: ByteView) -> Int? {
    if form.stands(at: offset, text) { return form.length }
    for other in others where other.stands(at: offset, text) { return other.length }
    return nil
  }

  /// Whether what may stand in a gap is white space, not what nobody sees; `nil` for all else.
  private static func isBlank(_ scalar: UInt32) -> Bool? {
    let entry = Folding.Entry(of: scalar)
    guard entry.kind == nil else { return nil }
    switch entry.special {
    case Folding.Entry.space: return true
    case Folding.Entry.nothing: return false
    default: return nil
    }
  }
}
