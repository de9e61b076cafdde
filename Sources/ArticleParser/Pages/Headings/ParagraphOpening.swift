/// Whether a paragraph opens as articles do: `8日，青禾县召开…`, `记者从…获悉` and not `会议指出`.
enum ParagraphOpening {
  /// How many characters are read, numbers and words of Latin letters counted as one.
  private static let length = 26

  /// The natural logarithm of the odds that a paragraph which begins with the characters is the
  /// first of an article.
  static func score(_ text: ArraySlice<Unicode.Scalar>) -> Float {
    var score = ParagraphOpeningTable.bias
    var before: Unicode.Scalar = "^"
    var count = 0
    let (pairs, weights) = weightedPairs
    for scalar in text where scalar != " " {
      let letter = letter(for: scalar)
      if letter == before, letter == "0" || letter == "A" { continue }
      if let pair = pairs.ordinal(of: PairReader.pair(before, letter)) { score += weights[pair] }
      before = letter
      count += 1
      if count == length { break }
    }
    return score
  }

  /// What stands for a character in the table.
  private static func letter(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isDigit || scalar == "." || scalar == "%" { return "0" }
    return scalar.isLatinOrDigit ? "A" : scalar
  }

  /// The pairs of the table, each in one of its lists only, and their weights.
  private static let weightedPairs: (pairs: PairOrdinals, weights: [Float]) = {
    var pairs = PairOrdinals(capacity: 1_000)
    var weights: [Float] = []
    for list in ParagraphOpeningTable.pairs {
      for word in list.words.split(separator: " ") {
        guard let first = word.unicodeScalars.first, let last = word.unicodeScalars.last,
          pairs.insert(PairReader.pair(first, last)) == weights.count
        else { continue }
        weights.append(list.weight)
      }
    }
    return (pairs, weights)
  }()
}
