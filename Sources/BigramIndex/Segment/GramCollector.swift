/// Takes in the units of an article's texts and notes their grams and words.
struct GramCollector: UnitSink, ~Copyable {
  private let tables: ModelTables
  private var chain = GramChain()
  /// The occurrences of grams, as they came.
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

  init(tables: ModelTables) { self.tables = tables }

  /// Begins a text; the article's number is counted from the block's first and from the batch's.
  mutating func begin(zone: Zone, articleInBlock: Int, article: UInt32) {
    self.zone = zone
    self.article = article
    gramPlace = GramOccurrence.place(zone: zone, article: articleInBlock)
    unitCount = 0
  }

  /// Ends a text.
  mutating func end() { endRun() }

  @inline(__always)
  mutating func unit(_ scalar: UInt32, offset: UInt32, end: UInt32) {
    unitCount &+= 1
    advance(to: scalar)
  }

  mutating func word(_ utf8: [UInt8], offset: UInt32, end: UInt32) {
    unitCount &+= 1
    let (number, frequent) = utf8.withUnsafeBufferPointer {
      (words.insert($0), tables.unit(ofWord: $0))
    }
    wordUses.append(
      WordUse(zone: zone, word: UInt32(truncatingIfNeeded: number), article: article))
    if let frequent { advance(to: frequent) } else { endRun() }
  }

  mutating func mark(_ scalar: UInt32, offset: UInt32, end: UInt32) { endRun() }

  mutating func lineEnd(offset: UInt32) { endRun() }

  @inline(__always)
  private mutating func advance(to unit: UInt32) {
    let tables = tables
    let place = gramPlace
    chain.advance(to: unit, gram: { tables.gram($0) }) {
      grams.append(GramOccurrence.make($0, at: place))
    }
  }

  /// The last unit of a run stands in no pair; noted alone, so that every occurrence is noted.
  private mutating func endRun() {
    if let last = chain.last, last < TermKey.firstWord {
      grams.append(GramOccurrence.make(TermKey.make(last, 0), at: gramPlace))
    }
    chain.end()
  }
}
