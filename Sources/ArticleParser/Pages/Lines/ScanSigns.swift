/// What the marks of a page say of how it was read.
///
/// Tesseract reads brackets as half as wide as they were printed, commas and colons of some types too,
/// and takes one quotation mark for the other: `(记者 李明) `, `”市集”`. No other extraction does.
struct ScanSigns: Equatable {
  /// Most of the marks between ideographs are of half width.
  let areMarksHalf: Bool
  /// The page was read by OCR.
  let isScan: Bool

  init(_ lines: [PrintedLine]) {
    var marks = (half: 0, full: 0)
    var brackets = (half: 0, full: 0)
    var quotes = (opening: 0, closing: 0)
    let counted = Self.marks
    for line in lines {
      for (index, scalar) in line.text.enumerated() where counted.contains(scalar) {
        switch scalar {
        case ",", ":", ";", "!", "?": marks.half += Self.isBesideHan(line.text, index) ? 1 : 0
        case "，", "：", "；", "！", "？": marks.full += 1
        case "(", ")": brackets.half += Self.isBesideHan(line.text, index) ? 1 : 0
        case "（", "）": brackets.full += 1
        case "“": quotes.opening += 1
        case "”": quotes.closing += 1
        default: break
        }
      }
    }
    areMarksHalf = marks.half > 10 && marks.half > marks.full
    let unpaired = abs(quotes.opening - quotes.closing)
    isScan =
      areMarksHalf || brackets.half > brackets.full
      || unpaired > max(2, (quotes.opening + quotes.closing) / 4)
  }

  private static let marks = ScalarSet(",:;!?，：；！？()（）“”")

  /// Whether a Han character stands right before or behind a character.
  static func isBesideHan(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    if index > 0, text[index - 1].isHan { return true }
    return index + 1 < text.count && text[index + 1].isHan
  }
}
