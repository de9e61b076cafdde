#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A phrase as the bytes that may stand for it in regular stored texts.
///
/// Each character of the phrase has as many forms as the alphabet has scalars that fold to it,
/// mostly one. The rarest character's forms are sought at the C library's speed, and the others
/// compared where one is found; white space and what nobody sees may stand between them.
struct TextNeedle {
  private var characters: [NeedleCharacter] = []
  private var startsWithWord = false
  private var endsWithWord = false
  private var hasWords = false
  /// The character that is sought first; not the last of several.
  private var pivot = 0
  /// One bit for each byte that may begin what stands behind the pivot: most places where the pivot
  /// is found are passed over by this alone.
  private var followers = ~SIMD4<UInt64>()

  /// `nil` when a needle cannot find every place where the phrase may stand.
  init?(_ phrase: Phrase, model: IndexModel) throws(IndexError) {
    guard phrase.exactText == nil else { return nil }
    characters.reserveCapacity(phrase.elements.count)
    for (place, element) in phrase.elements.enumerated() {
      switch element {
      case .han(let scalar):
        guard try append(scalar, join: .open, model) else { return nil }
        endsWithWord = false
      case .word(let word):
        guard try append(word, isFirst: place == 0, model) else { return nil }
        endsWithWord = true
      case .prefix(let word):
        guard place == phrase.elements.count - 1,
          try append(word, isFirst: place == 0, model)
        else { return nil }
        endsWithWord = false
      case .mark: return nil
      }
    }
    guard !characters.isEmpty else { return nil }
    choosePivot()
    if characters.count > 1 { try noteFollowers(model) }
  }

  private mutating func append(
    _ word: [UInt8], isFirst: Bool, _ model: IndexModel
  ) throws(IndexError) -> Bool {
    hasWords = true
    if isFirst { startsWithWord = true }
    var join = endsWithWord ? NeedleCharacter.Join.apart : .open
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      guard try append(scalar.value, join: join, model) else { return false }
      join = .inside
    }
    return true
  }

  private mutating func append(
    _ scalar: UInt32, join: NeedleCharacter.Join, _ model: IndexModel
  ) throws(IndexError) -> Bool {
    guard let character = try NeedleCharacter(scalar, join: join, model: model) else {
      return false
    }
    characters.append(character)
    return true
  }

  /// Codes are given by falling frequency; a character of several forms costs a pass for each.
  private mutating func choosePivot() {
    var rarest = -1
    for place in 0..<max(characters.count - 1, 1) where characters[place].rarity > rarest {
      rarest = characters[place].rarity
      pivot = place
    }
  }

  private mutating func noteFollowers(_ model: IndexModel) throws(IndexError) {
    followers = SIMD4()
    characters[pivot + 1].forEachForm { note($0.first) }
    for kind in [IndexModel.blank, IndexModel.nothing] {
      for entry in try model.foldedEntries(of: kind) {
        let code = try model.code(ofFoldedEntry: entry)
        note(TextForm(ofCode: code, singleCount: model.singleCount).first)
      }
    }
  }

  private mutating func note(_ byte: UInt8) { followers[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  @inline(__always)
  private func mayGoOn(at offset: Int, _ text: ByteView) -> Bool {
    guard offset < text.count else { return characters.count == 1 }
    let byte = text.start.load(fromByteOffset: offset, as: UInt8.self)
    return followers[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0
  }

  /// Whether the needle sees every place in a text of this kind.
  func isComplete(for irregularity: Irregularity) -> Bool {
    !irregularity.contains(hasWords ? .words : .units)
  }

  /// How often the phrase stands in a text.
  func count(in text: CodedText) throws(IndexError) -> Int {
    var count = 0
    try characters[pivot].forEachForm { form throws(IndexError) in
      count += try self.count(form, in: text)
    }
    return count
  }

  private func count(_ form: TextForm, in text: CodedText) throws(IndexError) -> Int {
    let bytes = text.bytes
    var count = 0
    var offset = 0
    // All reads lie between `offset` and the end of the text.
    while offset < bytes.count,
      let found = memchr(bytes.start + offset, Int32(form.first), bytes.count - offset)
    {
      offset = UnsafeRawPointer(found) - bytes.start
      if mayGoOn(at: offset + form.length, bytes), form.stands(at: offset, bytes),
        try isMatch(around: offset, form.length, text)
      {
        count += 1
      }
      offset += 1
    }
    return count
  }

  private func isMatch(
    around offset: Int, _ length: Int, _ text: CodedText
  ) throws(IndexError) -> Bool {
    var end = offset + length
    var place = pivot + 1
    while place < characters.count {
      guard let next = try characters[place].end(after: end, text) else { return false }
      end = next
      place += 1
    }
    guard text.isStart(offset) else { return false }
    var start = offset
    place = pivot
    while place > 0 {
      let join = characters[place].join
      guard let next = try characters[place - 1].start(before: start, join, text) else {
        return false
      }
      start = next
      place -= 1
    }
    if startsWithWord, try !WordEdge.isEdge(before: start, text) { return false }
    if endsWithWord, try !WordEdge.isEdge(after: end, text) { return false }
    return true
  }
}
