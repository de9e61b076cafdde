/// What all segments of an index have in common: the text code, frequent words, frequent grams.
///
/// Made from a sample of the articles and never changed, so that segments merge by copying bytes; an
/// index that outgrows its model is written anew under another one (`ModelRenewal`). A sample that
/// is not like the articles to come costs size and speed, never exactness: which grams are indexed
/// follows from the model alone, not from what is frequent.
final class IndexModel: Sendable {
  let file: MappedFile
  /// Scalars whose code is one byte; the codes of the others take two.
  let singleCount: Int
  private let alphabet: PartDirectory.Part
  private let folded: PartDirectory.Part
  private let words: PartDirectory.Part
  private let wordEnds: PartDirectory.Part
  private let grams: PartDirectory.Part
  /// Stands in the table of folds for white space.
  static let blank: UInt32 = 0x11_0000
  /// Stands there for what is neither seen nor searched.
  static let nothing: UInt32 = 0x11_0001
  private static let foldedByteCount = 8

  init(path: String) throws(IndexError) {
    file = try MappedFile(path: path, expecting: .model)
    do throws(IndexError) {
      let parts = try PartDirectory(of: file)
      alphabet = parts[.alphabet]
      folded = parts[.folded]
      words = parts[.words]
      wordEnds = parts[.wordEnds]
      grams = parts[.grams]
      let header = try file.view(parts[.header].offset, parts[.header].length)
      singleCount = Int(try header.load(UInt32.self, at: 0))
      guard singleCount <= TextCode.leadLimit else { throw ByteCursor.badNumber }
    } catch { throw error.naming(path) }
  }

  var codeCount: Int { alphabet.length / 4 }
  var wordCount: Int { wordEnds.length / 4 }
  var gramCount: Int { grams.length / 8 }

  /// All scalars in the order of their codes.
  func scalars() throws(IndexError) -> ByteView { try file.view(alphabet.offset, alphabet.length) }

  /// The entries of the scalars of the alphabet that fold to one scalar, to ``blank`` or to
  /// ``nothing``; the most frequent first.
  func foldedEntries(of scalar: UInt32) throws(IndexError) -> Range<Int> {
    let count = folded.length / Self.foldedByteCount
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if try foldedEntry(middle).scalar < scalar { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, try foldedEntry(end).scalar == scalar { end += 1 }
    return low..<end
  }

  func code(ofFoldedEntry entry: Int) throws(IndexError) -> UInt32 { try foldedEntry(entry).code }

  private func foldedEntry(_ index: Int) throws(IndexError) -> (scalar: UInt32, code: UInt32) {
    let entry = try file.view(folded.offset + index * Self.foldedByteCount, 8)
    return (try entry.load(UInt32.self, at: 0), try entry.load(UInt32.self, at: 4))
  }

  /// What a scalar stands for in the table of folds; `nil` for a mark, and for what becomes more
  /// than one scalar.
  static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    switch Folding.fold(scalar) {
    case .space: return blank
    case .nothing: return nothing
    case .lineEnd: return nil
    case .scalars(let folded):
      guard folded.count == 1, folded[0].kind != .mark else { return nil }
      return folded[0].scalar
    }
  }

  /// All scalars that some of the alphabet fold to, ascending.
  func foldedScalars() throws(IndexError) -> [UInt32] {
    let table = try file.view(folded.offset, folded.length)
    var scalars: [UInt32] = []
    for offset in stride(from: 0, to: table.count, by: Self.foldedByteCount) {
      scalars.append(try table.load(UInt32.self, at: offset))
    }
    return scalars
  }

  /// The bytes of a frequent word.
  func word(_ number: Int) throws(IndexError) -> ByteView {
    let end = Int(try file.view(wordEnds.offset + number * 4, 4).load(UInt32.self, at: 0))
    let start =
      number == 0
      ? 0 : Int(try file.view(wordEnds.offset + number * 4 - 4, 4).load(UInt32.self, at: 0))
    guard start <= end, end <= words.length else { throw ByteView.cutShort }
    return try file.view(words.offset + start, end - start)
  }

  /// The unit a frequent word stands for; `nil` for any other word.
  func unit(ofWord word: [UInt8]) throws(IndexError) -> UInt32? {
    var low = 0
    var high = wordCount
    while low < high {
      let middle = (low + high) / 2
      let found = try self.word(middle).array
      if found == word { return TermKey.firstWord + UInt32(middle) }
      if found.lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  func gramKey(_ number: Int) throws(IndexError) -> UInt64 {
    try file.view(grams.offset + number * 8, 8).load(UInt64.self, at: 0)
  }

  /// The number that stands for a frequent gram; `nil` for any other.
  func gram(_ key: UInt64) throws(IndexError) -> UInt32? {
    let index = try gramIndex(from: key)
    guard index < gramCount, try gramKey(index) == key else { return nil }
    return TermKey.firstGram + UInt32(index)
  }

  /// How many of the frequent grams are below a key: its own index if it is one of them.
  func gramIndex(from key: UInt64) throws(IndexError) -> Int {
    var low = 0
    var high = gramCount
    while low < high {
      let middle = (low + high) / 2
      if try gramKey(middle) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
