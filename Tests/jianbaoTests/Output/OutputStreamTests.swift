import TestSupport
import Testing

@Suite struct OutputStreamTests {
  @Test func aClosedPipeEndsQuietly() throws {
    let corpus = try FixtureCorpus()
    let output = try corpus.shell(
      "for i in $(seq 3000); do echo '*'; done | jianbao search --batch - | head -n 1 | wc -l")
    #expect(output.lines == ["1"])
    #expect(output.errors.isEmpty)
  }

  @Test func aFullDiskIsTrouble() throws {
    #if os(Linux)
    let corpus = try FixtureCorpus()
    let output = try corpus.shell("jianbao search '*' > /dev/full")
    #expect(output.status == 2)
    #expect(output.errors.contains("cannot write to standard output"))
    #endif
  }
}
