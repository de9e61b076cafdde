/// The folded scalars of a phrase, to tell which characters of a text can matter to it.
struct SoughtScalars {
  private var scalars: [UInt32] = []
  private var hasWords = false

  init(_ phrase: Phrase) {
    for element in phrase.elements {
      switch element {
      case .han(let scalar), .mark(let scalar): scalars.append(scalar)
      case .word(let word), .prefix(let word):
        hasWords = true
        scalars += String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
      }
    }
  }

  /// Whether a character that is spelled out may belong to the phrase or stand inside it; one that
  /// brings letters may lengthen a word beside it.
  func mayConcern(_ scalar: UInt32) -> Bool {
    let entry = Folding.Entry(of: scalar)
    if entry.kind != nil { return scalars.contains(entry.target(of: scalar)) }
    switch entry.special {
    case Folding.Entry.space, Folding.Entry.nothing: return true
    case Folding.Entry.lineEnd: return false
    default:
      return entry.expansion.contains {
        scalars.contains($0.scalar) || (hasWords && $0.kind == .word)
      }
    }
  }
}
