/// What speaks for reading the lines of a deck as a kicker above a headline, in log-odds against one
/// headline that its width broke.
///
/// Fitted by conditional logistic regression over 6,000 decks set in columns of all widths, whose
/// headlines of two phrases were a kicker and a headline in three cases of five; of 3,000 others it
/// reads 89 in 100 as they were meant. Widths are in half columns.
enum KickerWeights {
  /// That there is a kicker at all, set for four kickers to one headline where each of two lines is
  /// a phrase of its own.
  static let kicker: Float = 0

  // MARK: - Widths

  /// How far the lines of a kicker, a headline or a deck without a kicker are from filling a box.
  static let unevenKicker: Float = -2.44
  static let unevenHeadline: Float = -1.57
  static let unevenWhole: Float = -1.28
  /// The deck has more lines than one each.
  static let manyLines: Float = -0.4
  static let longKicker: Float = -1.56
  /// Smaller type that had to be broken held more than the larger type below it.
  static let narrowLongKicker: Float = -3.53
  /// One character or two are the rest of a line; too few decks had one to fit this.
  static let restBelow: Float = -4
  /// Two or three characters alone are no line that its width broke.
  static let shortKicker: Float = 0.77

  // MARK: - Words

  /// The line above is the bare name of an organisation.
  static let organisation: Float = 2
  /// A mark, a digit or a Latin letter stands at the break.
  static let mark: Float = -1.23
  /// The characters on both sides are commonly one word.
  static let commonPair: Float = -2.08
  /// The characters on both sides stand together in the body.
  static let bodyPair: Float = -2.66
  /// The line below begins with a subject of its own.
  static let subject: Float = 0.92
  /// The line below begins with a verb as headlines do.
  static let verb: Float = 0.58
  /// The line above ends as a clause does.
  static let closing: Float = 0.81
  /// The line above ends with a word that only leads on; too few decks had one to fit this.
  static let leadingOn: Float = -6
  /// Two phrases parted by a blank are a headline by themselves.
  static let blankAbove: Float = -2.11
  static let blankBelow: Float = -1.44
  /// For a word above the break that always ends a clause of the body.
  static let clauseEnd: Float = 1.01
  /// For a clause of the body that has all words of both lines.
  static let sharedClause: Float = -0.92
  /// The words at the break follow each other in a clause of the body.
  static let oneClause: Float = -0.97

  // MARK: - Blank lines

  /// No blank line at the break where the page has one between other lines.
  static let tied: Float = -3
  /// A blank line at the break where some headlines of the page have none.
  static let parted: Float = 0.5
  /// Both lines stand in one box.
  static let sameBox: Float = -0.6
}
