/// Plain values one behind another in memory with one owner: no access asks whether others share it,
/// as those of an array in a structure do.
struct PlainBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var count: Int
  private var memory: UnsafeMutableBufferPointer<Element>

  /// An empty buffer.
  init() {
    count = 0
    memory = .allocate(capacity: 64)
  }

  init(repeating value: Element, count: Int) {
    self.count = count
    memory = .allocate(capacity: count)
    memory.initialize(repeating: value)
  }

  deinit { memory.deallocate() }

  /// The values, until the buffer changes.
  var values: UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: memory[..<count]) }

  /// A value; indices are checked in debug builds only.
  @inline(__always)
  subscript(_ index: Int) -> Element {
    get { memory[index] }
    set { memory[index] = newValue }
  }

  @inline(__always)
  mutating func append(_ value: Element) {
    if count == memory.count { grow() }
    memory[count] = value
    count &+= 1
  }

  /// Takes all values out and keeps the memory.
  mutating func removeAll() { count = 0 }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(64, count * 2))
    _ = larger.initialize(from: values)
    memory.deallocate()
    memory = larger
  }
}
