/// The best ways to cut heading lines into decks, kept for every line that a deck may end before.
struct DeckPlans {
  /// The first decks of a way to cut; those before its last one are those of another plan.
  private struct Plan {
    var gain: Float = 0
    /// Index of the plan without the last deck.
    var before: Int?
    /// The line after the last deck.
    var end = 0
    /// The piece that the last deck goes to.
    var piece: Int?
    var decks = 0
  }

  private var plans = [Plan()]
  /// For each line the plans that end before it.
  private var ending: [[Int]]

  /// Plans that are kept for one line.
  private static let width = 24
  /// Pieces that a deck is tried with: the best may be wanted by a later deck.
  private static let choices = 2

  init(lines: Int) {
    ending = Array(repeating: [], count: lines + 1)
    ending[0] = [0]
  }

  /// Drops the worst plans that end before a line.
  mutating func prune(at line: Int) {
    ending[line].sort { plans[$0].gain > plans[$1].gain }
    ending[line].removeLast(max(0, ending[line].count - Self.width))
  }

  /// Goes on from every plan that ends before a line with a deck up to another line: without a
  /// piece, and with those that gain most of the ones that have no deck yet.
  mutating func extend(from start: Int, to end: Int, gains: [Float], strain: Float) {
    // Stable, so that of two equal pieces the first is taken.
    let best = gains.indices.filter { gains[$0] > 0 }.sorted { gains[$0] > gains[$1] }
    // Held by one name only, the list is not copied for each plan that is added.
    var added: [Int] = []
    swap(&added, &ending[end])
    defer { swap(&added, &ending[end]) }
    func add(_ plan: Plan) {
      added.append(plans.count)
      plans.append(plan)
    }
    for index in ending[start] {
      let plan = plans[index]
      var next = Plan(
        gain: plan.gain - strain - 1.5, before: index, end: end, piece: nil, decks: plan.decks + 1)
      add(next)
      var left = Self.choices
      for piece in best where left > 0 && !uses(piece, index) {
        next.gain = plan.gain - strain + gains[piece]
        next.piece = piece
        add(next)
        left -= 1
      }
    }
  }

  /// Whether a deck of the plan goes to the piece.
  private func uses(_ piece: Int, _ plan: Int) -> Bool {
    var current: Int? = plan
    while let index = current {
      if plans[index].piece == piece { return true }
      current = plans[index].before
    }
    return false
  }

  /// The lines of each deck of the best plan for all lines.
  ///
  /// Bodies of a row are often painted first and their headings after: then there are as many, so a
  /// plan of the expected number of decks is preferred.
  func best(expected: Int) -> [Range<Int>] {
    func gain(_ index: Int) -> Float {
      plans[index].gain + (plans[index].decks == expected ? 1.6 : 0)
    }
    var current = ending[ending.count - 1].max { gain($0) < gain($1) }
    var decks: [Range<Int>] = []
    while let index = current, let before = plans[index].before {
      decks.append(plans[before].end..<plans[index].end)
      current = before
    }
    return decks.reversed()
  }
}
