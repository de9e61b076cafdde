import Synchronization
import Testing

@testable import BigramIndex

@Suite struct OrderedJobsTests {
  @Test(arguments: [0, 1, 2, 5, 200], [1, 2, 3, 8])
  func resultsAreTakenInTheOrderOfTheJobs(count: Int, threads: Int) {
    var taken: [Int] = []
    OrderedJobs.run(count: count, threads: threads) {
      $0 * 3
    } each: {
      taken.append($0)
    }
    #expect(taken == (0..<count).map { $0 * 3 })
  }

  private struct Stop: Error, Equatable {}

  @Test(arguments: [1, 3]) func anErrorOfTheTakerEndsTheWork(threads: Int) {
    let done = Mutex(0)
    var taken = 0
    #expect(throws: Stop.self) {
      try OrderedJobs.run(count: 1_000_000, threads: threads) { _ in
        done.withLock { $0 += 1 }
      } each: { () throws(Stop) in
        taken += 1
        if taken == 5 { throw Stop() }
      }
    }
    #expect(taken == 5)
    #expect(done.withLock { $0 } < 100)
  }

  @Test func fewResultsWaitForAJobThatTakesLong() {
    let started = Mutex(0)
    var mostAhead = 0
    var taken = 0
    OrderedJobs.run(count: 100, threads: 2) { index in
      started.withLock { $0 += 1 }
      if index == 0 { for _ in 0..<2_000_000 where started.withLock({ $0 }) > 50 { break } }
    } each: { _ in
      mostAhead = max(mostAhead, started.withLock { $0 } - taken)
      taken += 1
    }
    #expect(taken == 100)
    #expect(mostAhead <= 5)
  }
}
