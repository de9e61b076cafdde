extension ArraySlice<Unicode.Scalar> {
  /// Where a word first begins, at most `limit` scalars behind the start; `nil` if it does not.
  ///
  /// The standard library's search for a subsequence is generic and ran 100 times slower here.
  func firstIndex(of word: [Unicode.Scalar], within limit: Int = .max) -> Int? {
    guard let first = word.first, count >= word.count else { return nil }
    let last = Swift.min(count - word.count, limit)
    for start in startIndex...(startIndex + last) where self[start] == first {
      var length = 1
      while length < word.count, self[start + length] == word[length] { length += 1 }
      if length == word.count { return start }
    }
    return nil
  }
}
