/// Makes an index's model from a sample of its articles.
struct ModelBuilder {
  /// No gram is longer, whatever boilerplate says.
  static let gramLengthLimit = 24
  /// A gram or word is frequent when it is in more than one in so many articles of the sample.
  static let frequentShare = 80
  /// Fewer articles say nothing of frequency.
  static let leastCount = 5
  private static let wordShare = 150

  private var scalarCounts = [UInt32](repeating: 0, count: 0x11_0000)
  private var buffer = UnitBuffer()
  private var words = WordTable()
  /// Units of all fields; words as their number from `TermKey.firstGram` up, 0 for a break.
  private var units: [UInt32] = []
  private var articleEnds: [Int] = []

  init() {}

  /// Takes an article into the sample.
  mutating func add(_ article: IndexedArticle) {
    for field in article.fields {
      for scalar in field.text.unicodeScalars { scalarCounts[Int(scalar.value)] &+= 1 }
      buffer.removeAll()
      buffer.append(field.text)
      for code in buffer.codes {
        guard code & UnitBuffer.wordBit != 0 else {
          units.append(code)
          continue
        }
        let range = buffer.words[Int(code & ~UnitBuffer.wordBit)]
        let number = buffer.wordBytes.withUnsafeBufferPointer {
          words.insert(UnsafeBufferPointer(rebasing: $0[range]))
        }
        units.append(number < TermKey.gramLimit ? TermKey.firstGram + UInt32(number) : 0)
      }
      units.append(0)
    }
    articleEnds.append(units.count)
  }

  /// Writes the model.
  consuming func write(to path: String) throws(IndexError) {
    var file = try FileBuilder(path: path)
    var parts = PartDirectory()
    let alphabet = chosenAlphabet()
    let singleCount = TextCode.singleCount(scalarCount: alphabet.count)
    var header: [UInt8] = []
    header.appendLittleEndian(UInt32(singleCount))
    try parts.write(.header, header, to: &file)
    var bytes: [UInt8] = []
    for scalar in alphabet { bytes.appendLittleEndian(scalar) }
    try parts.write(.alphabet, bytes, to: &file)
    try parts.write(.folded, foldedTable(alphabet), to: &file)
    try writeWords(to: &file, parts: &parts)
    bytes = []
    for key in frequentGrams() { bytes.appendLittleEndian(key) }
    try parts.write(.grams, bytes, to: &file)
    let directory = try parts.write(to: &file)
    try file.finish(kind: .model, directoryOffset: directory, durable: true)
  }

  /// White space and what nobody sees: rare in any sample, and a text where one is spelled out
  /// cannot be searched by its bytes.
  private static let blanks =
    [0xAD, 0xA0, 0x3000, 0xFEFF]
    + Array(0x2000...0x206F)
    .filter { value in
      Unicode.Scalar(UInt32(value)).map {
        Folding.fold($0) == .space || Folding.fold($0) == .nothing
      }
        ?? false
    }

  /// The scalars of the sample, the paragraph end first, then by falling frequency.
  private func chosenAlphabet() -> [UInt32] {
    var scalars = scalarCounts.indices.filter {
      scalarCounts[$0] > 0 && $0 != 0x0A && !Self.isAlwaysSpelledOut($0)
    }
    scalars.sort { (scalarCounts[$0], $1) > (scalarCounts[$1], $0) }
    scalars += Self.blanks.filter { scalarCounts[$0] == 0 }
    let alphabet = [0x0A] + scalars.prefix(TextCode.leadLimit * 256 - 512).map { UInt32($0) }
    let singleCount = TextCode.singleCount(scalarCount: alphabet.count)
    return Array(alphabet.prefix(TextCode.capacity(singleCount: singleCount)))
  }

  /// Whether a scalar becomes several that can be searched for: so rare that a needle rather looks
  /// for what is spelled out than for a list of these.
  private static func isAlwaysSpelledOut(_ value: Int) -> Bool {
    Unicode.Scalar(UInt32(value)).map { !Irregularity(ofExpanded: $0).isEmpty } ?? true
  }

  /// What scalars fold to, with the codes of those that do.
  private func foldedTable(_ alphabet: [UInt32]) -> [UInt8] {
    var entries: [UInt64] = []
    for (code, value) in alphabet.enumerated() {
      guard let scalar = Unicode.Scalar(value), let folded = IndexModel.folded(scalar) else {
        continue
      }
      entries.append(UInt64(folded) << 32 | UInt64(code))
    }
    var bytes: [UInt8] = []
    for entry in entries.sorted() {
      bytes.appendLittleEndian(UInt32(entry >> 32))
      bytes.appendLittleEndian(UInt32(truncatingIfNeeded: entry))
    }
    return bytes
  }

  /// Writes the frequent words in the order of their bytes and puts their units into the sample.
  private mutating func writeWords(
    to file: inout FileBuilder, parts: inout PartDirectory
  ) throws(IndexError) {
    var counts = [Int](repeating: 0, count: words.count)
    var lastArticle = [Int](repeating: -1, count: words.count)
    forEachUnit { article, unit in
      guard unit >= TermKey.firstGram else { return }
      let word = Int(unit - TermKey.firstGram)
      if lastArticle[word] != article { counts[word] += 1 }
      lastArticle[word] = article
    }
    let least = max(Self.leastCount, articleEnds.count / Self.wordShare)
    var chosen = counts.indices.filter { counts[$0] >= least }
    chosen.sort { words[$0].lexicographicallyPrecedes(words[$1]) }
    chosen = Array(chosen.prefix(TermKey.wordLimit))
    var units = [UInt32](repeating: 0, count: words.count)
    var bytes: [UInt8] = []
    var ends: [UInt8] = []
    for (number, word) in chosen.enumerated() {
      units[word] = TermKey.firstWord + UInt32(number)
      bytes += words[word]
      ends.appendLittleEndian(UInt32(bytes.count))
    }
    for index in self.units.indices where self.units[index] >= TermKey.firstGram {
      self.units[index] = units[Int(self.units[index] - TermKey.firstGram)]
    }
    try parts.write(.words, bytes, to: &file)
    try parts.write(.wordEnds, ends, to: &file)
  }

  private func forEachUnit(_ body: (_ article: Int, _ unit: UInt32) -> Void) {
    var index = 0
    for (article, end) in articleEnds.enumerated() {
      while index < end {
        body(article, units[index])
        index += 1
      }
    }
  }

  /// The frequent grams by length, each length by key, so that the whole ascends.
  private func frequentGrams() -> [UInt64] {
    let least = max(Self.leastCount, articleEnds.count / Self.frequentShare)
    guard articleEnds.count > least else { return [] }
    var grams: [UInt64] = []
    var numbers = GramTable()
    var sorter = RadixSorter()
    var endings = unitEndings()
    for _ in 2...Self.gramLengthLimit {
      var entries: [UInt64] = []
      entries.reserveCapacity(endings.count)
      forEachLengthened(endings) { ending, key in
        entries.append(key << TermKey.articleBits | UInt64(ending.article))
      }
      sorter.sort(&entries, bits: Int(TermKey.articleBits)..<64)
      let found = Self.frequent(entries, least: least)
      guard !found.isEmpty, grams.count + found.count <= TermKey.gramLimit else { break }
      for key in found {
        numbers.insert(key, number: TermKey.firstGram + UInt32(grams.count))
        grams.append(key)
      }
      var longer: [Ending] = []
      forEachLengthened(endings) { ending, key in
        guard let number = numbers[key] else { return }
        longer.append(Ending(place: ending.place, article: ending.article, number: number))
      }
      endings = longer
    }
    return grams
  }

  /// Where a unit, or a frequent gram of some length, ends.
  ///
  /// In narrow numbers, since a sample of some megabytes has millions of them.
  private struct Ending {
    var place: UInt32
    var article: UInt32
    var number: UInt32
  }

  private func unitEndings() -> [Ending] {
    var endings: [Ending] = []
    endings.reserveCapacity(units.count)
    var place: UInt32 = 0
    forEachUnit { article, unit in
      if unit != 0 {
        endings.append(Ending(place: place, article: UInt32(clamping: article), number: unit))
      }
      place &+= 1
    }
    return endings
  }

  /// Calls a closure with the grams one longer that are indexed while only these are known as
  /// frequent, each under the ending of its last unit.
  private func forEachLengthened(_ endings: [Ending], _ body: (_ ending: Ending, UInt64) -> Void) {
    guard var before = endings.first else { return }
    for ending in endings.dropFirst() {
      if ending.place == before.place &+ 1 {
        body(ending, TermKey.make(before.number, units[Int(ending.place)]))
      }
      before = ending
    }
  }

  private static func frequent(_ entries: [UInt64], least: Int) -> [UInt64] {
    var found: [UInt64] = []
    var index = 0
    while index < entries.count {
      let key = entries[index] >> TermKey.articleBits
      var articleCount = 0
      var previous = UInt64.max
      while index < entries.count, entries[index] >> TermKey.articleBits == key {
        if entries[index] != previous { articleCount += 1 }
        previous = entries[index]
        index += 1
      }
      if articleCount >= least { found.append(key) }
    }
    return found
  }
}
