import Foundation
import TestSupport
import Testing

@Suite struct RawPlacePrinterTests {
  @Test func theByteColumnHoldsTheMatch() throws {
    let corpus = try FixtureCorpus()
    for word in ["物业", "CRM", "融资", "40", "快递"] {
      let lines = try corpus.search(word, "--vimgrep")
      #expect(!lines.isEmpty)
      for line in lines {
        let parts = line.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        let (number, column) = (try #require(Int(parts[1])), try #require(Int(parts[2])))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: corpus.folder.path(String(parts[0]))))
        let raw = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let rest = raw[number - 1].dropFirst(column - 1)
        #expect(rest.starts(with: word.utf8), "\(line)")
        #expect(Array(raw[number - 1]) == Array(parts[3].utf8))
      }
    }
  }

  @Test func aFileThatHasChangedIsNotShownAsItWas() throws {
    let corpus = try FixtureCorpus()
    try corpus.folder.write("corpus/2022/a.md", "别的")
    let output = try corpus.run(["search", "CRM", "--vimgrep"])
    #expect(output.status == 2)
    #expect(output.lines == ["corpus/2022/a.md:11:7:"])
    #expect(output.errors.contains("has changed since it was indexed"))
  }
}
