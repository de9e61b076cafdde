import BigramIndex

extension FoundArticle {
  /// The sentences that hold matches, with as many around them as asked for.
  ///
  /// Those that touch are one passage. The head is left out, for it is shown anyway.
  func passages(sentences count: Int) -> [Excerpt] {
    var passages: [Excerpt] = []
    for text in stored.fields where !FieldSet.head.contains(text.field) {
      let inField = matches.filter { $0.field == text.field }
      guard !inField.isEmpty else { continue }
      let scalars = Array(text.text.unicodeScalars)
      var ranges: [Range<Int>] = []
      for match in inField {
        let range = Passage.sentences(
          count, around: match.offset..<(match.offset + match.length), in: scalars)
        if let last = ranges.last, range.lowerBound <= last.upperBound {
          ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
          ranges.append(range)
        }
      }
      passages += ranges.map {
        Excerpt(field: text.field, range: $0, scalars: scalars, matches: inField, isCut: false)
      }
    }
    return passages
  }
}
