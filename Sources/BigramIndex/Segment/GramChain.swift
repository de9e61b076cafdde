/// Follows a run of units and says which grams end at each.
///
/// A pair of neighbours is always a gram. A longer one is indexed when the two grams one shorter
/// that it is made of are both frequent ones of the model; so a frequent phrase has a list of its
/// own, with exact counts, and any other has a part that few articles hold.
struct GramChain {
  /// The last unit of the open run; `nil` between runs.
  private(set) var last: UInt32?
  /// The frequent grams that end at the last unit, by length from two units up; mostly none.
  private var frequent: [UInt32] = []
  private var next: [UInt32] = []

  init() {
    frequent.reserveCapacity(ModelBuilder.gramLengthLimit)
    next.reserveCapacity(ModelBuilder.gramLengthLimit)
  }

  /// Ends the run.
  @inline(__always)
  mutating func end() {
    last = nil
    forget()
  }

  @inline(__always)
  private mutating func forget() {
    if !frequent.isEmpty { frequent.removeAll(keepingCapacity: true) }
  }

  /// Goes on with a unit; calls `emit` with each gram that ends there, pairs first.
  @inline(__always)
  mutating func advance(
    to unit: UInt32, gram: (UInt64) throws(IndexError) -> UInt32?, emit: (UInt64) -> Void
  ) throws(IndexError) {
    guard let before = last else {
      last = unit
      return
    }
    last = unit
    let pair = TermKey.make(before, unit)
    emit(pair)
    guard let number = try gram(pair) else { return forget() }
    next.removeAll(keepingCapacity: true)
    next.append(number)
    for shorter in frequent {
      let key = TermKey.make(shorter, unit)
      emit(key)
      guard let number = try gram(key) else { break }
      next.append(number)
    }
    swap(&frequent, &next)
  }
}
