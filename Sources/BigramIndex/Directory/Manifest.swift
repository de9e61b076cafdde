/// The one file that says what makes up the index now; swapped by rename, which is the commit.
struct Manifest: Sendable, Equatable {
  static let fileName = "manifest"
  static let magic: UInt64 = 0x3154_494E_4D4E_414A  // "JANMNIT1" in the file's order
  static let oldestReadable: UInt32 = 2

  struct Segment: Sendable, Equatable {
    var number: Int
    /// The number of its file of deletions; 0 without one.
    var deletions: Int
    var byteCount: Int
  }

  var analysis: UInt64
  var generation: UInt64 = 0
  /// The number of the next new file; none is used twice.
  var nextNumber = 1
  /// The number of the model's file; 0 before there is one.
  var model = 0
  /// Articles in the index when the model was made.
  var modelArticleCount = 0
  var articleCount = 0
  var lengths: [UInt64] = [0, 0]
  var segments: [Segment] = []

  init(analysis: UInt64) { self.analysis = analysis }

  static func segmentName(_ number: Int) -> String { "segment-\(number)" }
  static func modelName(_ number: Int) -> String { "model-\(number)" }
  static func deletionsName(_ number: Int) -> String { "deletions-\(number)" }

  /// Names of all files the manifest counts on.
  var fileNames: Set<String> {
    var names: Set<String> = [Self.fileName]
    if model > 0 { names.insert(Self.modelName(model)) }
    for segment in segments {
      names.insert(Self.segmentName(segment.number))
      if segment.deletions > 0 { names.insert(Self.deletionsName(segment.deletions)) }
    }
    return names
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendLittleEndian(Self.magic)
    bytes.appendLittleEndian(SegmentFormat.version)
    bytes.appendLittleEndian(UInt32(segments.count))
    bytes.appendLittleEndian(analysis)
    bytes.appendLittleEndian(generation)
    for value in [nextNumber, model, modelArticleCount, articleCount] {
      bytes.appendLittleEndian(UInt64(value))
    }
    for length in lengths { bytes.appendLittleEndian(length) }
    for segment in segments {
      for value in [segment.number, segment.deletions, segment.byteCount] {
        bytes.appendLittleEndian(UInt64(value))
      }
    }
    let sum = bytes.withUnsafeBytes { Checksum.sum64($0) }
    bytes.appendLittleEndian(sum)
    return bytes
  }

  /// The manifest of a folder.
  static func read(folder: String) throws(IndexError) -> Manifest {
    let path = folder + "/" + fileName
    guard let bytes = try FileSystem.read(path) else { throw .missing(folder: folder) }
    return try Manifest(bytes, folder: folder)
  }

  init(_ bytes: [UInt8], folder: String) throws(IndexError) {
    let path = folder + "/" + Self.fileName
    var numbers: [UInt64] = []
    for start in stride(from: 0, to: bytes.count - 7, by: 8) {
      numbers.append((0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) })
    }
    guard bytes.count % 8 == 0, numbers.count >= 11, numbers[0] == Self.magic else {
      throw .damaged(file: path, detail: "not a manifest, or cut short")
    }
    let sum = bytes.dropLast(8).withUnsafeBytes { Checksum.sum64($0) }
    guard numbers.last == sum else { throw .damaged(file: path, detail: "its bytes changed") }
    let version = UInt32(truncatingIfNeeded: numbers[1])
    let readable = SegmentFormat.version
    guard version >= Self.oldestReadable else {
      throw .tooOld(folder: folder, version: version, readable: Self.oldestReadable)
    }
    guard version <= readable else {
      throw .tooNew(folder: folder, version: version, readable: readable)
    }
    let segmentCount = Int(numbers[1] >> 32)
    guard numbers.count == 11 + segmentCount * 3,
      numbers[4..<8].allSatisfy({ $0 < UInt64(Int32.max) })
    else { throw .damaged(file: path, detail: "its lengths disagree") }
    analysis = numbers[2]
    generation = numbers[3]
    nextNumber = Int(numbers[4])
    model = Int(numbers[5])
    modelArticleCount = Int(numbers[6])
    articleCount = Int(numbers[7])
    lengths = [numbers[8], numbers[9]]
    for index in 0..<segmentCount {
      let values = numbers[10 + index * 3..<13 + index * 3].map { Int(clamping: $0) }
      segments.append(Segment(number: values[0], deletions: values[1], byteCount: values[2]))
    }
  }

  /// Makes this the index: all or nothing, and lasting when it returns.
  func write(folder: String) throws(IndexError) {
    let path = folder + "/" + Self.fileName
    let temporary = path + ".new"
    do throws(IndexError) {
      let file = try FileSystem.openForWriting(temporary)
      let bytes = bytes
      do throws(IndexError) {
        try bytes.withMemory { bytes throws(IndexError) in
          try FileSystem.write(bytes, to: file, path: temporary)
        }
        try FileSystem.sync(file, path: temporary)
      } catch {
        FileSystem.close(file)
        throw error
      }
      FileSystem.close(file)
      try FileSystem.move(temporary, over: path)
      try FileSystem.syncFolder(folder)
    } catch {
      FileSystem.remove(temporary)
      throw error
    }
  }
}
