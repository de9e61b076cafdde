import Testing

@testable import BigramIndex

@Suite struct AllowedProcessorsTests {
  @Test(arguments: [
    ("Name:\tjianbao\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n", 2),
    ("Cpus_allowed:\tff,00000001\n", 9), ("Cpus_allowed:\tA", 2),
    ("Cpus_allowed_list:\t0-1\n", nil), ("Cpus_allowed:\t0\n", nil), ("Cpus_allowed:", nil),
    ("", nil),
  ])
  func eachBitIsAProcessor(status: String, count: Int?) {
    #expect(AllowedProcessors.count(in: Array(status.utf8)) == count)
  }

  #if os(Linux)
  @Test func linuxTellsSome() throws {
    #expect(try #require(AllowedProcessors.count) >= 1)
  }
  #endif
}
