/// Which parts an index file's content has and where: the table at its end.
///
/// A reader passes over parts it does not know, so that a later writer may add some.
struct PartDirectory: Sendable {
  /// The name of a part in the file.
  struct Name: Sendable, Hashable {
    let number: UInt32

    private init(_ number: UInt32) { self.number = number }

    init(stored number: UInt32) { self.number = number }

    static let header = Name(1)
    static let articles = Name(2)
    static let articleRows = Name(3)
    static let ids = Name(4)
    static let files = Name(5)
    static let fileBlocks = Name(6)
    static let types = Name(7)
    static let alphabet = Name(8)
    static let folded = Name(9)
    static let words = Name(10)
    static let wordEnds = Name(11)
    static let grams = Name(12)
    static let filePaths = Name(13)
    static let deletedFiles = Name(14)
    static let movedFiles = Name(15)
    static let fileDigests = Name(16)

    static func lists(_ zone: Zone) -> Name { Name(32 + UInt32(zone.rawValue) * 8) }
    static func gramEntries(_ zone: Zone) -> Name { Name(33 + UInt32(zone.rawValue) * 8) }
    static func gramBlocks(_ zone: Zone) -> Name { Name(34 + UInt32(zone.rawValue) * 8) }
    static func wordEntries(_ zone: Zone) -> Name { Name(35 + UInt32(zone.rawValue) * 8) }
    static func wordBlocks(_ zone: Zone) -> Name { Name(36 + UInt32(zone.rawValue) * 8) }
  }

  /// A part's place in the content.
  struct Part: Sendable {
    var offset: Int
    var length: Int
  }

  private var parts: [(name: Name, part: Part)] = []

  init() {}

  subscript(_ name: Name) -> Part {
    for entry in parts where entry.name == name { return entry.part }
    return Part(offset: 0, length: 0)
  }

  mutating func add(_ name: Name, offset: Int, length: Int) {
    parts.append((name, Part(offset: offset, length: length)))
  }

  /// Writes a part's bytes at the end of a file and notes where.
  mutating func write(_ name: Name, _ bytes: [UInt8], to file: inout FileBuilder)
    throws(IndexError)
  {
    add(name, offset: file.byteCount, length: bytes.count)
    try file.append(bytes)
  }

  /// Writes the table itself; returns its offset, which the footer holds.
  func write(to file: inout FileBuilder) throws(IndexError) -> Int {
    let offset = file.byteCount
    var bytes: [UInt8] = []
    bytes.appendLittleEndian(UInt32(parts.count))
    for (name, part) in parts {
      bytes.appendLittleEndian(name.number)
      bytes.appendLittleEndian(UInt64(part.offset))
      bytes.appendLittleEndian(UInt64(part.length))
    }
    try file.append(bytes)
    return offset
  }

  /// The table of a file.
  init(of file: MappedFile) throws(IndexError) {
    let offset = file.footer.directoryOffset
    let table = try file.view(offset, file.footer.contentByteCount - offset)
    let count = Int(try table.load(UInt32.self, at: 0))
    guard count <= (table.count - 4) / 20 else { throw ByteView.cutShort }
    for index in 0..<count {
      let at = 4 + index * 20
      let name = Name(stored: try table.load(UInt32.self, at: at))
      let offset = try table.load(UInt64.self, at: at + 4)
      let length = try table.load(UInt64.self, at: at + 12)
      let limit = UInt64(file.footer.contentByteCount)
      guard offset <= limit, length <= limit - offset else { throw ByteView.cutShort }
      parts.append((name, Part(offset: Int(offset), length: Int(length))))
    }
  }
}
