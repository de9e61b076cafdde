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
/// compared where one is found; white space and what nobody sees may stand between them. At the
/// edge of a word a needle may not be able to tell; then the text is matched unit by unit.
struct TextNeedle {
  /// What may stand between a character and the one before it.
  enum Join {
    /// Inside a word: only what nobody sees.
    case inside
    /// Between units: white space too.
    case open
    /// Between two words: white space, at least once.
    case apart
  }

  struct Character {
    var forms: [[UInt8]]
    var join: Join
  }

  private let forms: NeedleForms
  private var characters: [Character] = []
  private var hasWords = false
  private var startsWithWord = false
  private var endsWithWord = false
  /// The character that is sought first; not the last of several.
  private var pivot = 0
  /// One bit for each byte that may begin what stands behind the pivot: most places where the pivot
  /// is found are passed over by this alone.
  private var followers = SIMD4<UInt64>()

  /// `nil` when a needle cannot find every place where the phrase may stand.
  init?(_ phrase: Phrase, model: IndexModel) throws(IndexError) {
    forms = try NeedleForms(model)
    var isAfterWord = false
    for (place, element) in phrase.elements.enumerated() {
      switch element {
      case .han(let scalar):
        guard try append(scalar, join: .open, model) else { return nil }
        isAfterWord = false
      case .word(let word):
        hasWords = true
        if place == 0 { startsWithWord = true }
        var join = isAfterWord ? Join.apart : .open
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
          guard try append(scalar.value, join: join, model) else { return nil }
          join = .inside
        }
        isAfterWord = true
      case .prefix, .mark: return nil
      }
    }
    endsWithWord = isAfterWord
    choosePivot()
  }

  private mutating func append(
    _ scalar: UInt32, join: Join, _ model: IndexModel
  ) throws(IndexError) -> Bool {
    let codes = try model.codes(ofFolded: scalar)
    guard !codes.isEmpty else { return false }
    characters.append(Character(forms: codes.map { forms.bytes(ofCode: $0) }, join: join))
    return true
  }

  /// Codes are given by falling frequency; a character of several forms costs a pass for each.
  private mutating func choosePivot() {
    var rarest = -1
    for (place, character) in characters.prefix(max(characters.count - 1, 1)).enumerated() {
      guard let first = character.forms.first else { continue }
      let code = first.count == 1 ? Int(first[0]) : Int(first[0]) << 8 + Int(first[1])
      if code / character.forms.count > rarest {
        rarest = code / character.forms.count
        pivot = place
      }
    }
    guard characters.count > 1 else { return followers = ~followers }
    for form in characters[pivot + 1].forms + forms.blanks + forms.nothings {
      followers[Int(form[0] >> 6)] |= 1 << UInt64(form[0] & 63)
    }
  }

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

  /// How often the phrase stands in a text; `nil` when its bytes alone do not say.
  func count(in text: ByteView) throws(IndexError) -> Int? {
    var count = 0
    for form in characters[pivot].forms {
      var offset = 0
      // All reads lie between `offset` and the end of the text.
      while offset < text.count,
        let found = memchr(text.start + offset, Int32(form[0]), text.count - offset)
      {
        offset = UnsafeRawPointer(found) - text.start
        if mayGoOn(at: offset + form.count, text), forms.stands(form, at: offset, text) {
          guard let isMatch = try isMatch(around: offset, form.count, text) else { return nil }
          if isMatch { count += 1 }
        }
        offset += 1
      }
    }
    return count
  }

  private func isMatch(
    around offset: Int, _ length: Int, _ text: ByteView
  ) throws(IndexError) -> Bool? {
    var end = offset + length
    var place = pivot + 1
    while place < characters.count {
      guard let next = forms.end(of: characters[place], after: end, text) else { return false }
      end = next
      place += 1
    }
    guard let start = start(before: offset, place: pivot, text) else { return false }
    if startsWithWord, try !forms.isWordEdge(before: start, text) { return nil }
    if endsWithWord, try !forms.isWordEdge(at: end, text) { return nil }
    return true
  }

  /// Where the phrase begins when the character at a place begins at an offset; `nil` when the
  /// characters before it do not stand there.
  private func start(before offset: Int, place: Int, _ text: ByteView) -> Int? {
    guard forms.isCharacterStart(offset, text) else { return nil }
    if place == 0 { return offset }
    let join = characters[place].join
    var offset = offset
    var hasGap = false
    while true {
      if join != .apart || hasGap {
        for form in characters[place - 1].forms
        where forms.stands(form, at: offset - form.count, text) {
          let start = start(before: offset - form.count, place: place - 1, text)
          if let start { return start }
        }
      }
      guard let gap = forms.gap(before: offset, join: join, text) else { return nil }
      hasGap = hasGap || gap.isBlank
      offset = gap.start
    }
  }
}
