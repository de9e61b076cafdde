/// What the widths of heading lines, in half columns, say of how a deck was set.
enum DeckShape {
  /// How much the widths speak for a kicker above a headline in larger type.
  static func kickerScore(_ kicker: ArraySlice<Int>, _ headline: ArraySlice<Int>) -> Float {
    guard let last = kicker.last, let first = headline.first else { return 0 }
    var score =
      KickerWeights.kicker + KickerWeights.unevenKicker * unevenness(kicker)
      + KickerWeights.unevenHeadline * unevenness(headline)
    if kicker.count + headline.count > 2 { score += KickerWeights.manyLines }
    if kicker.count > 1 {
      score += KickerWeights.longKicker
      if (headline.max() ?? 0) >= (kicker.max() ?? 0) { score += KickerWeights.narrowLongKicker }
    } else if last <= 6 {
      score += KickerWeights.shortKicker
    }
    if headline.count == 1, first <= 4 { score += KickerWeights.restBelow }
    return score
  }

  /// How much the widths speak for one headline that its width broke.
  static func wholeScore(_ widths: ArraySlice<Int>) -> Float {
    KickerWeights.unevenWhole * unevenness(widths)
  }

  /// How far the lines of one box but the last are from filling it, in steps of two characters; the
  /// first missing character says little, since a mark may not begin a line.
  private static func unevenness(_ widths: ArraySlice<Int>) -> Float {
    let box = widths.max() ?? 0
    return widths.dropLast().reduce(0) { sum, width in
      let missing = Float(box - width)
      return sum + min(missing / 2, 1) * 0.4 + min(3, max(0, missing - 2) / 4)
    }
  }
}
