/// Takes in the units of an article's texts and notes their grams and words.
struct GramCollector: UnitSink, ~Copyable {
  private let tables: ModelTables
  private var chain = GramChain()
  /// The units of the text at hand; 0 between runs.
  private var units = PlainBuffer<UInt32>()
  /// The occurrences of grams in it that are not frequent.
  private var others = PlainBuffer<UInt64>()
  /// What frequent grams count.
  var frequentGrams: FrequentGramCounter
  /// The occurrences of other grams, as they came.
  var grams: [UInt64] = []
  /// The words that came, numbered in the order of their coming.
  private(set) var words = WordTable()
  /// The occurrences of words, as they came.
  private(set) var wordUses: [WordUse] = []
  /// Units since the last text began.
  private(set) var unitCount = 0
  private var zone = Zone.rest
  private var gramPlace: UInt64 = 0
  private var article: UInt32 = 0

  init(tables: ModelTables) {
    self.tables = tables
    frequentGrams = FrequentGramCounter(gramCount: tables.model.gramCount)
  }

  /// Begins a text; the article's number is counted from the block's first and from the batch's.
  mutating func begin(zone: Zone, articleInBlock: Int, article: UInt32) {
    self.zone = zone
    self.article = article
    gramPlace = GramOccurrence.place(zone: zone, article: articleInBlock)
    frequentGrams.begin(zone: zone)
    unitCount = 0
  }

  /// Ends a text.
  mutating func end() {
    endRun()
    tables.withGrams { table in
      for unit in units.values {
        if unit == 0 {
          noteLast()
          chain.end()
        } else {
          chain.advance(to: unit, gram: { table[$0] }) { key, number in
            if let number {
              frequentGrams.count(number)
            } else {
              others.append(GramOccurrence.make(key, at: gramPlace))
            }
          }
        }
      }
    }
    grams.append(contentsOf: others.values)
    others.removeAll()
    units.removeAll()
  }

  @inline(__always)
  mutating func unit(_ scalar: UInt32, offset: UInt32, end: UInt32) {
    unitCount &+= 1
    units.append(scalar)
  }

  mutating func word(_ utf8: [UInt8], offset: UInt32, end: UInt32) {
    unitCount &+= 1
    let (number, frequent) = utf8.withUnsafeBufferPointer {
      (words.insert($0), tables.unit(ofWord: $0))
    }
    wordUses.append(
      WordUse(zone: zone, word: UInt32(truncatingIfNeeded: number), article: article))
    if let frequent { units.append(frequent) } else { endRun() }
  }

  mutating func mark(_ scalar: UInt32, offset: UInt32, end: UInt32) { endRun() }

  mutating func lineEnd(offset: UInt32) { endRun() }

  private mutating func endRun() { units.append(0) }

  /// The last unit of a run stands in no pair; noted alone, so that every occurrence is noted.
  @inline(__always)
  private mutating func noteLast() {
    guard let last = chain.last, last < TermKey.firstWord else { return }
    others.append(GramOccurrence.make(TermKey.make(last, 0), at: gramPlace))
  }
}
