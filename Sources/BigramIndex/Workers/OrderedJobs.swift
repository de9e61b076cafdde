#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Independent jobs on all processors whose results are taken in order, one after another.
///
/// The thread that takes does jobs itself while it waits. Few results wait at a time, so that memory
/// stays bounded however many jobs there are.
package final class OrderedJobs<Value: Sendable>: Sendable {
  private let job: @Sendable (Int) -> Value
  private let count: Int
  private let window: Int
  // All of these are read and changed only while `mutex` is held.
  private nonisolated(unsafe) let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private nonisolated(unsafe) let condition: UnsafeMutablePointer<pthread_cond_t>
  private nonisolated(unsafe) var next = 0
  private nonisolated(unsafe) var taken = 0
  private nonisolated(unsafe) var results: [Int: Value] = [:]

  init(count: Int, threads: Int, _ job: @escaping @Sendable (Int) -> Value) {
    self.job = job
    self.count = count
    window = max(1, threads) * 2
    mutex = .allocate(capacity: 1)
    condition = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  /// Does all jobs on so many threads and hands over the results in the jobs' order.
  ///
  /// The closure runs on the caller's thread; an error of its own ends the work.
  package static func run<Failure: Error>(
    count: Int, threads: Int, _ job: @escaping @Sendable (Int) -> Value,
    each: (Value) throws(Failure) -> Void
  ) throws(Failure) {
    let jobs = OrderedJobs(count: count, threads: threads, job)
    var others: [pthread_t] = []
    for _ in 1..<max(1, min(threads, count)) {
      if let thread = Workers.start({ jobs.work() }) { others.append(thread) }
    }
    defer {
      jobs.stop()
      for thread in others { pthread_join(thread, nil) }
    }
    for _ in 0..<count { try each(jobs.take()) }
  }

  /// The next result.
  private func take() -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let value = results.removeValue(forKey: taken) {
        taken += 1
        pthread_cond_broadcast(condition)
        return value
      }
      if !doNext() { pthread_cond_wait(condition, mutex) }
    }
  }

  private func work() {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while next < count {
      if !doNext() { pthread_cond_wait(condition, mutex) }
    }
  }

  /// Does the next job outside the lock; `false` when enough results wait or none is left.
  private func doNext() -> Bool {
    guard next < count, next < taken + window else { return false }
    let index = next
    next += 1
    pthread_mutex_unlock(mutex)
    let value = job(index)
    pthread_mutex_lock(mutex)
    results[index] = value
    pthread_cond_broadcast(condition)
    return true
  }

  private func stop() {
    pthread_mutex_lock(mutex)
    next = count
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }
}
