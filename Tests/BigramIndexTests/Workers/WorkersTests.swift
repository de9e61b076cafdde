import Synchronization
import Testing

@testable import BigramIndex

struct WorkersTests {
  @Test(arguments: [0, 1, 2, 3, 100], [1, 2, 7])
  func resultsComeInTheOrderOfTheJobs(count: Int, threads: Int) {
    let results = Workers.map(count: count, threads: threads) { $0 * $0 }
    #expect(results == (0..<count).map { $0 * $0 })
  }

  @Test func jobsRunAtTheSameTime() {
    let arrived = Mutex(0)
    let results = Workers.map(count: 2, threads: 2) { _ in
      arrived.withLock { $0 += 1 }
      for _ in 0..<100_000_000 where arrived.withLock({ $0 }) == 2 { return true }
      return false
    }
    #expect(results == [true, true])
  }
}
