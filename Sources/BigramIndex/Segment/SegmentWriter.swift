/// Writes one segment from front to back: articles, then terms zone by zone, then tables.
struct SegmentWriter: ~Copyable {
  private var file: FileBuilder
  private var parts = PartDirectory()
  private var articleByteCount = 0
  private var rows: [UInt8] = []
  private var ids = HashedNumbers.Writer()
  private var files = FileTable.Writer()
  private var fileLookup = FileLookup.Writer()
  private var types: [String] = []
  private var lengths: (head: UInt64, rest: UInt64) = (0, 0)
  private var terms: (zone: Zone, offset: Int, table: TermTableWriter)?

  init(path: String) throws(IndexError) {
    file = try FileBuilder(path: path)
  }

  mutating func append(file: IndexedFile) {
    fileLookup.append(file, number: files.count)
    files.append(file)
  }

  /// The number of a type's name in this segment.
  mutating func number(ofType type: String) -> UInt32 {
    if let number = types.firstIndex(of: type) { return UInt32(number) }
    types.append(type)
    return UInt32(types.count - 1)
  }

  /// Adds the next article's row, whose offset is set here.
  mutating func append(row: ArticleRow, idHash: UInt32) {
    var row = row
    row.offset = UInt64(articleByteCount)
    row.append(to: &rows)
    ids.append(rows.count / ArticleRow.byteCount - 1, hash: idHash)
    lengths.head += UInt64(row.headLength)
    lengths.rest += UInt64(row.restLength)
    articleByteCount += Int(row.byteCount)
  }

  /// Adds bytes of the articles, in the order of their rows and before the first terms.
  mutating func append(articleBytes: UnsafeRawBufferPointer) throws(IndexError) {
    try file.append(articleBytes)
  }

  /// Adds terms behind all before; the zones come in their order.
  mutating func append(_ piece: TermPiece, of zone: Zone) throws(IndexError) {
    if terms?.zone != zone {
      try endZone()
      terms = (zone, file.byteCount, TermTableWriter())
    }
    try terms?.table.append(piece, to: &file)
  }

  private mutating func endZone() throws(IndexError) {
    if let terms {
      try terms.table.finish(listsAt: terms.offset, zone: terms.zone, parts: &parts, to: &file)
    } else {
      parts.add(.articles, offset: 0, length: articleByteCount)
    }
    terms = nil
  }

  /// Writes the tables and ends the file.
  mutating func finish(durable: Bool) throws(IndexError) {
    try endZone()
    try parts.write(.articleRows, rows, to: &file)
    try parts.write(.ids, ids.finish(), to: &file)
    ids = HashedNumbers.Writer()
    try parts.write(.files, files.entries, to: &file)
    try parts.write(.fileBlocks, files.blocks, to: &file)
    try fileLookup.write(to: &file, parts: &parts)
    fileLookup = FileLookup.Writer()
    var bytes: [UInt8] = []
    for type in types { bytes.appendText(type) }
    try parts.write(.types, bytes, to: &file)
    bytes = []
    for value in [rows.count / ArticleRow.byteCount, files.count, types.count] {
      bytes.appendLittleEndian(UInt64(value))
    }
    bytes.appendLittleEndian(lengths.head)
    bytes.appendLittleEndian(lengths.rest)
    try parts.write(.header, bytes, to: &file)
    let directory = try parts.write(to: &file)
    try file.finish(kind: .segment, directoryOffset: directory, durable: durable)
  }
}
