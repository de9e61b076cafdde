import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Runs independent jobs on all processors.
///
/// Plain threads: the concurrency runtime would be linked and started for every cold search.
package enum Workers {
  /// Processors that may be used; asking for them opens a file, so this is done once.
  package static let processorCount = max(
    1, AllowedProcessors.count ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// The results of the jobs 0 ..< count, in that order whichever thread did them.
  package static func map<Value: Sendable>(
    count: Int, threads: Int = processorCount, _ job: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    let queue = JobQueue(count: count, job)
    var others: [pthread_t] = []
    for _ in 1..<max(1, min(threads, count)) {
      if let thread = start({ queue.work() }) { others.append(thread) }
    }
    queue.work()
    for thread in others { pthread_join(thread, nil) }
    return queue.results
  }

  /// A thread with as large a stack as a main thread has; `nil` if the system refuses one.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let box = Unmanaged.passRetained(ThreadBody(body))
    #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(&thread, &attributes, { runThreadBody($0) }, box.toOpaque())
    #else
    var identifier = pthread_t()
    let status = pthread_create(
      &identifier, &attributes, { $0.flatMap(runThreadBody) }, box.toOpaque())
    let thread: pthread_t? = identifier
    #endif
    guard status == 0 else {
      box.release()
      return nil
    }
    return thread
  }
}

private func runThreadBody(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().body()
  return nil
}

private final class ThreadBody: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Jobs that threads take one after another.
private final class JobQueue<Value: Sendable>: Sendable {
  private struct State: Sendable {
    var next = 0
    var results: [Value?]
  }

  private let job: @Sendable (Int) -> Value
  private let count: Int
  private let state: Mutex<State>

  init(count: Int, _ job: @escaping @Sendable (Int) -> Value) {
    self.job = job
    self.count = count
    state = Mutex(State(results: Array(repeating: nil, count: count)))
  }

  func work() {
    while let index = take() {
      let result = job(index)
      state.withLock { $0.results[index] = result }
    }
  }

  var results: [Value] { state.withLock { $0.results.compactMap { $0 } } }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }
}
