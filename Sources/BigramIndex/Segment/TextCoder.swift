/// Codes an article's texts one behind the other and hands their units to a scanner in the same go.
struct TextCoder {
  private let tables: ModelTables
  private var bytes: [UInt8] = []
  private var count = 0
  /// So much of a text is coded before room is made for more.
  private static let stretchByteCount = 4096
  /// The most bytes a scalar takes: spelled out.
  private static let longestForm = 6

  init(tables: ModelTables) { self.tables = tables }

  /// The texts coded so far, each with a paragraph end behind it.
  var texts: ArraySlice<UInt8> { bytes[..<count] }

  mutating func removeAll() { count = 0 }

  /// Codes a text; says how a needle could miss a phrase in it.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, scanner: inout UnitScanner<GramCollector>
  ) -> Irregularity {
    var irregularity: Irregularity = []
    var index = 0
    while index < text.count {
      let end = min(index + Self.stretchByteCount, text.count)
      makeRoom((end - index) * Self.longestForm + 1)
      Self.code(
        text, from: &index, to: end, tables, &bytes, &count, &scanner, &irregularity)
    }
    scanner.end()
    scanner.sink.end()
    makeRoom(1)
    bytes[count] = TextCode.paragraphEnd
    count += 1
    return irregularity
  }

  private mutating func makeRoom(_ room: Int) {
    let missing = count + room - bytes.count
    if missing > 0 { bytes += repeatElement(0, count: max(missing, bytes.count)) }
  }

  /// Codes the scalars that begin in a stretch.
  ///
  /// Two bytes are written for each and one or two kept, since a branch on which it is would be
  /// foreseen wrongly for every third.
  private static func code(
    _ text: UnsafeBufferPointer<UInt8>, from index: inout Int, to end: Int,
    _ tables: ModelTables, _ bytes: inout [UInt8], _ count: inout Int,
    _ scanner: inout UnitScanner<GramCollector>, _ irregularity: inout Irregularity
  ) {
    let singleCount = UInt8(truncatingIfNeeded: tables.model.singleCount)
    var bytes = bytes.mutableSpan
    while index < end {
      let (scalar, width) = UnitScanner<GramCollector>.decode(text, index)
      index &+= width
      let coded = tables.coded(scalar)
      if coded.isInAlphabet {
        let form = coded.form
        bytes[count] = form.first
        bytes[count &+ 1] = form.second
        count &+= form.first < singleCount ? 1 : 2
      } else {
        for byte in TextCode.escapedForm(of: scalar) {
          bytes[count] = byte
          count &+= 1
        }
        irregularity.formUnion(tables.irregularity(ofEscaped: scalar))
      }
      if coded.unit != 0 {
        scanner.take(unit: coded.unit, at: 0)
      } else {
        scanner.take(scalar, at: 0)
      }
    }
  }
}
