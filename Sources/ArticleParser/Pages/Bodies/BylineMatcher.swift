/// Gives the bylines that no body runs into to the articles that lack one, all at once.
///
/// Such a byline stands above the body it signs (`□本报评论员 李明` over a commentary) or behind an article
/// that is signed already, where the extraction put the foot of another column.
struct BylineMatcher {
  private let layout: PageLayout

  /// What speaks for an article; the unit is about one doubtful sign.
  private enum Weight {
    /// The article stands above the byline, as most do.
    static let above: Float = 3
    /// It begins below it.
    static let below: Float = 2
    /// On top, where the byline stands between a heading and the body.
    static let belowHeading: Float = 2
    /// A report with a lead has its people below it.
    static let leadBelow: Float = -2
    /// A text that begins inside a sentence has its beginning elsewhere.
    static let insideBelow: Float = -3
    /// For each article between.
    static let distance: Float = -1.2
    static let namesPeople: Float = -2.5
  }

  /// Signs the articles of a page; a byline that is nobody's stays apart.
  static func sign(_ layout: inout PageLayout, _ page: PrintedPage) {
    guard !layout.bylines.isEmpty else { return }
    let matcher = BylineMatcher(layout: layout)
    let gains = layout.bylines.map { byline in
      layout.pieces.map { matcher.gain(of: byline, for: $0) }
    }
    for (byline, piece) in zip(layout.bylines, Assignment.best(gains)) {
      guard let piece else { continue }
      layout.pieces[piece].byline += byline.spans
      layout.pieces[piece].isBylineDetached = layout.pieces[piece].items.lowerBound > byline.item
      layout.pieces[piece].isPhotoReport = byline.spans.contains {
        LineSigns.people(page.text($0)).isPhotoReport
      }
    }
  }

  private func gain(of byline: PlacedByline, for piece: Piece) -> Float {
    guard piece.byline.isEmpty else { return -1 }
    let item = byline.item
    let isAbove = piece.items.lowerBound <= item
    let edge = isAbove ? min(piece.items.upperBound, item) : item
    let end = isAbove ? item : piece.items.lowerBound
    let skipped = layout.pieces.count { $0.items.lowerBound > edge && $0.items.lowerBound < end }
    var gain = isAbove ? Weight.above : Weight.below
    gain += Weight.distance * Float(skipped)
    if !isAbove && byline.followsHeading && skipped == 0 { gain += Weight.belowHeading }
    if !isAbove && piece.hasLead { gain += Weight.leadBelow }
    if !isAbove && piece.firstParagraph?.startsInside == true { gain += Weight.insideBelow }
    if piece.leadNamesPeople { gain += Weight.namesPeople }
    return gain
  }
}
