import Testing

@testable import BigramIndex

@Suite struct PartDirectoryTests {
  @Test func partsAreFoundByName() throws {
    let built = try BuiltFile { file, parts throws(IndexError) in
      try parts.write(.header, [1, 2, 3], to: &file)
      try parts.write(.lists(.head), [], to: &file)
      try parts.write(.ids, [4, 5], to: &file)
    }
    func bytes(_ name: PartDirectory.Name) throws -> [UInt8] {
      try built.file.view(built.parts[name].offset, built.parts[name].length).array
    }
    #expect(try bytes(.header) == [1, 2, 3])
    #expect(try bytes(.ids) == [4, 5])
    #expect(try bytes(.lists(.head)).isEmpty)
    #expect(built.parts[.grams].length == 0, "a part that was not written is empty")
  }

  @Test func everyPartHasANameOfItsOwn() {
    var names: [PartDirectory.Name] = [
      .header, .articles, .articleRows, .ids, .files, .fileBlocks, .types, .alphabet, .folded,
      .words, .wordEnds, .grams, .filePaths, .deletedFiles, .movedFiles, .fileDigests,
    ]
    for zone in Zone.allCases {
      names += [
        .lists(zone), .gramEntries(zone), .gramBlocks(zone), .wordEntries(zone), .wordBlocks(zone),
      ]
    }
    #expect(Set(names).count == names.count)
  }

  @Test func aPartOutsideTheContentIsDamage() {
    for (offset, length) in [(0, 100), (100, 0), (Int.max, 1), (2, Int.max)] {
      #expect(throws: IndexError.self) {
        _ = try BuiltFile { file, parts throws(IndexError) in
          try file.append([1, 2, 3])
          parts.add(.header, offset: offset, length: length)
        }
      }
    }
  }
}
