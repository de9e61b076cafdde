/// The sorts of characters that a text has, of those that signs are made of.
///
/// Most lines have none of what a byline, a folio line or a jump needs; one pass over their
/// characters keeps the recognisers away from them.
struct LineSignals: OptionSet {
  let rawValue: UInt8

  /// Marks of running text, which no folio line has.
  static let prose = LineSignals(rawValue: 1 << 0)
  /// What folio lines have at least one of: 版, 期, a digit.
  static let folio = LineSignals(rawValue: 1 << 1)
  /// One of these is in every word for a jump: 上接, 下转, 转自.
  static let jump = LineSignals(rawValue: 1 << 2)
  /// □ and its kin, which say a byline by themselves.
  static let bylineMark = LineSignals(rawValue: 1 << 3)
  /// What OCR reads □ as, and other characters that may stand for it.
  static let doubtfulMark = LineSignals(rawValue: 1 << 4)
  /// What words such as 记者 or 摄影 have.
  static let role = LineSignals(rawValue: 1 << 5)
  /// What a byline without marks has not.
  static let clauseEnd = LineSignals(rawValue: 1 << 6)
  /// One of these is in every lead: 本报讯, 新华社…电.
  static let lead = LineSignals(rawValue: 1 << 7)

  /// The signals of each character of the basic plane: a look here costs less than telling them
  /// apart one by one.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x1_0000)
    let members: [(LineSignals, String)] = [
      (.prose, "。，！？《"),
      (.folio, "版编报刊期0123456789"),
      (.jump, "接转"),
      (.bylineMark, "□■◻☐▢◎▪◇◆◼⬜❑❒"),
      (.doubtfulMark, "口〇○●◯ロ囗▲△★☆Oo0DCcQ曰日回"),
      (.role, "者员摄影图文稿编辑译画笔对划写理筹"),
      (.clauseEnd, "，。,"),
      (.lead, "报刊台社网站扳"),
    ]
    for (signal, characters) in members {
      for scalar in characters.unicodeScalars { table[Int(scalar.value)] |= signal.rawValue }
    }
    return table
  }()

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The signals of one character.
  @inline(__always)
  init(_ scalar: Unicode.Scalar) {
    rawValue = scalar.value < 0x1_0000 ? Self.table[Int(scalar.value)] : 0
  }

  /// The signals of a text.
  init(_ text: some Sequence<Unicode.Scalar>) {
    let table = Self.table
    var bits: UInt8 = 0
    for scalar in text where scalar.value < 0x1_0000 { bits |= table[Int(scalar.value)] }
    rawValue = bits
  }
}
