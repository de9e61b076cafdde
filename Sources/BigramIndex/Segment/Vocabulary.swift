import Synchronization

/// The words of all batches, numbered together in whatever order the batches end: no number is
/// written, only the order of the words' bytes.
final class Vocabulary: Sendable {
  private let table = Mutex(WordTable())

  /// The common numbers of a batch's words, by their numbers there.
  func numbers(of words: WordTable) -> [UInt32] {
    table.withLock { table in
      (0..<words.count).map { number in
        words[number].withUnsafeBufferPointer { UInt32(truncatingIfNeeded: table.insert($0)) }
      }
    }
  }

  /// All words, once no batch is open.
  var words: WordTable { table.withLock { $0 } }
}
