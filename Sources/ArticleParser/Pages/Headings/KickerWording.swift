/// What the words of two heading lines say, by themselves, for a kicker that ends between them.
enum KickerWording {
  static func score(above: ArraySlice<Unicode.Scalar>, below: ArraySlice<Unicode.Scalar>) -> Float {
    var score: Float = 0
    if Organisation.isName(above) { score += KickerWeights.organisation }
    score += KickerWeights.phraseEdge * PhraseEdge.score(above: above, below: below)
    if PhraseEdge.opensWithSpeaker(below) { score += KickerWeights.speaker }
    if let first = below.first, Surname.rank(first) == 2 { score += KickerWeights.surname }
    if PhraseEdge.leadsOn(above) { score += KickerWeights.leadingOn }
    return score
  }
}
