/// Follows a run of units and says which grams end at each.
///
/// A pair of neighbours is always a gram. A longer one is indexed when the two grams one shorter
/// that it is made of are both frequent ones of the model; so a frequent phrase has a list of its
/// own, with exact counts, and any other has a part that few articles hold.
struct GramChain: ~Copyable {
  /// The last unit of the open run; `nil` between runs.
  private(set) var last: UInt32?
  /// The frequent grams that end at the last unit, by length from two units up; mostly none.
  private var frequent = PlainBuffer<UInt32>(repeating: 0, count: ModelBuilder.gramLengthLimit)
  private var frequentCount = 0

  /// Ends the run.
  @inline(__always)
  mutating func end() {
    last = nil
    frequentCount = 0
  }

  /// Goes on with a unit; calls `emit` with each gram that ends there, pairs first, and with its
  /// number if it is frequent.
  @inline(__always)
  mutating func advance<Failure: Error>(
    to unit: UInt32, gram: (UInt64) throws(Failure) -> UInt32?,
    emit: (_ key: UInt64, _ number: UInt32?) -> Void
  ) throws(Failure) {
    guard let before = last else {
      last = unit
      return
    }
    last = unit
    let pair = TermKey.make(before, unit)
    let number = try gram(pair)
    emit(pair, number)
    guard let number else {
      frequentCount = 0
      return
    }
    try lengthen(by: unit, from: number, gram: gram, emit: emit)
  }

  /// Each frequent gram that ended at the unit before, one longer, if that is frequent, too.
  @inline(__always)
  private mutating func lengthen<Failure: Error>(
    by unit: UInt32, from pair: UInt32, gram: (UInt64) throws(Failure) -> UInt32?,
    emit: (_ key: UInt64, _ number: UInt32?) -> Void
  ) throws(Failure) {
    var longer = pair
    var index = 0
    while index < frequentCount {
      let key = TermKey.make(frequent[index], unit)
      frequent[index] = longer
      index &+= 1
      let number = try gram(key)
      emit(key, number)
      guard let number else {
        frequentCount = index
        return
      }
      longer = number
    }
    guard index < frequent.count else { return }
    frequent[index] = longer
    frequentCount = index &+ 1
  }
}
