/// Gives column labels to pieces.
enum LabelMatcher {
  static func assign(_ layout: inout PageLayout) {
    for label in layout.labels {
      let isCommentary = label.label.isCommentary
      var best: (piece: Int, distance: Int)?
      for (index, piece) in layout.pieces.enumerated() where piece.label == nil {
        if isCommentary && (piece.hasLead || piece.isPhotoReport || piece.continuedFrom != nil) {
          continue
        }
        let distance = min(
          abs(piece.items.lowerBound - label.item), abs(piece.items.upperBound - label.item))
        if distance < best?.distance ?? .max { best = (index, distance) }
      }
      if let best { layout.pieces[best.piece].label = label }
    }
  }
}
