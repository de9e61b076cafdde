/// Joins the pieces of one zone: lists go to the file as they come, dictionaries wait for the end.
struct TermTableWriter {
  private var listByteCount = 0
  private var gramEntries: [UInt8] = []
  private var gramBlocks: [UInt8] = []
  private var wordEntries: [UInt8] = []
  private var wordBlocks: [UInt8] = []

  /// Adds a piece; pieces come in the order of their terms, those with grams before those with words.
  mutating func append(_ piece: TermPiece, to file: inout FileBuilder) throws(IndexError) {
    for block in piece.gramBlocks {
      gramBlocks.appendLittleEndian(block.key)
      gramBlocks.appendLittleEndian(
        UInt32(truncatingIfNeeded: gramEntries.count + block.entries))
      gramBlocks.appendLittleEndian(UInt64(listByteCount + block.lists))
    }
    for block in piece.wordBlocks {
      wordBlocks.appendLittleEndian(
        UInt32(truncatingIfNeeded: wordEntries.count + block.entries))
      wordBlocks.appendLittleEndian(UInt64(listByteCount + block.lists))
    }
    gramEntries += piece.gramEntries
    wordEntries += piece.wordEntries
    guard gramEntries.count <= Int(UInt32.max), wordEntries.count <= Int(UInt32.max) else {
      throw .tooLarge(detail: "a dictionary of more than 4 GB")
    }
    listByteCount += piece.lists.count
    try file.append(piece.lists)
  }

  /// Writes the dictionaries behind the lists, which began at an offset, and names the parts.
  consuming func finish(
    listsAt offset: Int, zone: Zone, parts: inout PartDirectory, to file: inout FileBuilder
  ) throws(IndexError) {
    parts.add(.lists(zone), offset: offset, length: listByteCount)
    try parts.write(.gramEntries(zone), gramEntries, to: &file)
    try parts.write(.gramBlocks(zone), gramBlocks, to: &file)
    try parts.write(.wordEntries(zone), wordEntries, to: &file)
    try parts.write(.wordBlocks(zone), wordBlocks, to: &file)
  }
}
