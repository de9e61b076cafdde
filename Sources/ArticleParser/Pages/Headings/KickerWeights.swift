/// What speaks for reading the lines of a deck as a kicker above a headline, in log-odds against one
/// headline that its width broke.
///
/// Fitted by conditional logistic regression over decks set in columns of all widths; it reads 90 in
/// 100 others as they were meant, and most of the rest are two phrases that a paper may print either
/// way. The weights said to be set were not fitted: made decks tell too little of how often papers
/// print kickers, and of what whole clauses they are.
/// Widths are in half columns.
enum KickerWeights {
  /// That there is a kicker at all; set, for papers differ in how often they print one.
  static let kicker: Float = -0.15

  // MARK: - Widths

  /// How far the lines of a kicker, a headline or a deck without a kicker are from filling a box.
  static let unevenKicker: Float = -2.39
  static let unevenHeadline: Float = -1.58
  static let unevenWhole: Float = -1.28
  /// The deck has more lines than one each.
  static let manyLines: Float = -0.4
  static let longKicker: Float = -1.55
  /// Smaller type that had to be broken held more than the larger type below it.
  static let narrowLongKicker: Float = -3.53
  /// One character or two are the rest of a line; set, for few decks had one.
  static let restBelow: Float = -4
  /// Two or three characters alone are no line that its width broke.
  static let shortKicker: Float = 0.75

  // MARK: - Words

  /// The line above is the bare name of an organisation; set, since hardly another line is one.
  static let organisation: Float = 5
  /// A mark, a digit or a Latin letter stands at the break.
  static let mark: Float = -1.01
  /// The characters on both sides are commonly one word.
  static let commonPair: Float = -1.26
  /// The characters on both sides stand together in the body.
  static let bodyPair: Float = -2.46
  /// For the characters at the break, in units of ``PhraseEdgeTable``.
  static let phraseEdge: Float = 0.42
  /// The line below begins with somebody who says something.
  static let speaker: Float = 1
  /// The line below begins with a common family name.
  static let surname: Float = 0.6
  /// The line above ends with a word that only leads on; set, for few decks had one.
  static let leadingOn: Float = -6
  /// Two phrases parted by a blank are a headline by themselves.
  static let blankAbove: Float = -2.12
  static let blankBelow: Float = -1.41
  /// For a word above the break that always ends a clause of the body.
  static let clauseEnd: Float = 0.68
  /// For a clause of the body that has all words of both lines; set.
  static let sharedClause: Float = -0.9
  /// The words at the break follow each other in a clause of the body; set.
  static let oneClause: Float = -0.5

  // MARK: - Blank lines

  /// No blank line at the break where the page has one between other lines.
  static let tied: Float = -3
  /// The lines stand in two boxes, as one kicker in twenty does and hardly two lines of a headline.
  static let otherBox: Float = 2
}
