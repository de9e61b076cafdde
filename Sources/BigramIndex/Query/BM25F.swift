#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The score of a phrase in an article, after Robertson, Zaragoza and Taylor's BM25F: occurrences
/// in the head (headline, kicker, subheadline) and in the rest are weighted and put against the
/// length of their part, added up, and only then saturated.
package struct BM25F: Sendable, Equatable {
  /// What an occurrence in the head counts, against 1 in the rest.
  package static let headWeight = 8.0
  /// How fast further occurrences stop to count.
  package static let saturation = 1.2
  /// How much a long head lowers the count of its occurrences: 0 not at all, 1 in full.
  package static let headLengthShare = 0.3
  /// The same for the rest.
  package static let restLengthShare = 0.75
  /// Articles in the index.
  package let articleCount: Int
  package let averageHeadLength: Double
  package let averageRestLength: Double

  package init(_ index: some ArticleIndex) {
    articleCount = index.articleCount
    averageHeadLength = max(index.averageHeadLength, 1)
    averageRestLength = max(index.averageRestLength, 1)
  }

  /// How much a phrase tells that so many articles hold; never negative.
  package func rarity(matching count: Int) -> Double {
    let share = (Double(articleCount - count) + 0.5) / (Double(count) + 0.5)
    return log(1 + max(share, 0))
  }

  /// The weighted number of occurrences, each part against its length.
  package func frequency(
    head: UInt16, rest: UInt16, headLength: UInt32, restLength: UInt32
  ) -> Double {
    let headNorm = 1 + Self.headLengthShare * (Double(headLength) / averageHeadLength - 1)
    let restNorm = 1 + Self.restLengthShare * (Double(restLength) / averageRestLength - 1)
    return Self.headWeight * Double(head) / headNorm + Double(rest) / restNorm
  }

  /// What the frequency of so many occurrences cannot exceed, however short the article is.
  package static func highestFrequency(_ head: UInt16, _ rest: UInt16) -> Double {
    headWeight * Double(head) / (1 - headLengthShare) + Double(rest) / (1 - restLengthShare)
  }

  /// A frequency that everything of a score or higher exceeds, one phrase being asked for.
  package func leastFrequency(ofScore score: Double, rarity: Double) -> Double {
    let rest = rarity * (Self.saturation + 1) - score
    // A little less than the inverse, since neither direction is computed exactly.
    return rest > 0 ? Self.saturation * score / rest * (1 - 1e-9) : 0
  }

  /// The score of one phrase.
  package func score(rarity: Double, frequency: Double) -> Double {
    rarity * frequency * (Self.saturation + 1) / (frequency + Self.saturation)
  }
}
