/// The blocks of one article or piece of an article, by their index on the page.
struct MarkdownPiece {
  enum Part: Equatable {
    /// Running text; it goes on the paragraph before when `continues`.
    case text(Int, continues: Bool)
    /// A cross-head.
    case crossHead(Int)
  }

  /// The heading blocks above the text, labels and jumps included, in printed order.
  var deck: [Int] = []
  /// The label that an earlier article's deck carried for this one too.
  var inheritedLabel: Int?
  var parts: [Part] = []
  var bylines: [Int] = []
  /// Blocks left out because they repeat a passage of this piece.
  var copies: [Int] = []
  /// Whether text that stood elsewhere was brought in.
  var isReordered = false

  var texts: [Int] {
    parts.compactMap { part in
      if case .text(let index, _) = part { return index }
      return nil
    }
  }

  var firstText: Int? { texts.first }
}
