/// Joins ascending lists of article numbers.
enum SortedNumbers {
  /// The numbers that are in both.
  ///
  /// - Complexity: linear, or logarithmic steps in the longer list when the other is far shorter.
  static func intersection(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    var result: [UInt32] = []
    var position = 0
    let leaps = short.count < long.count / 16
    for number in short {
      if leaps {
        position = lowerBound(of: number, in: long, from: position)
      } else {
        while position < long.count, long[position] < number { position += 1 }
      }
      guard position < long.count else { break }
      if long[position] == number { result.append(number) }
    }
    return result
  }

  /// The numbers that are in either.
  static func union(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    var result: [UInt32] = []
    result.reserveCapacity(left.count + right.count)
    var position = 0
    for number in left {
      while position < right.count, right[position] < number {
        result.append(right[position])
        position += 1
      }
      if position < right.count, right[position] == number { position += 1 }
      result.append(number)
    }
    result.append(contentsOf: right[position...])
    return result
  }

  /// The numbers of the left list that the right one does not hold.
  static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var position = 0
    return left.filter { number in
      while position < right.count, right[position] < number { position += 1 }
      return position == right.count || right[position] != number
    }
  }

  /// The first index from `start` on whose number is not below `number`, found in doubling steps.
  static func lowerBound(of number: UInt32, in list: [UInt32], from start: Int) -> Int {
    var step = 1
    var low = start
    while low + step < list.count, list[low + step] < number {
      low += step
      step *= 2
    }
    var high = min(low + step, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
