/// A stretch of text with the parts marked that answer the query.
struct MarkedText: Equatable {
  /// Code points, so that offsets of matches are indices.
  var scalars: [Unicode.Scalar]
  /// The marked parts, ascending and apart.
  var marks: [Range<Int>]

  /// A text with matches that may overlap.
  init(_ scalars: [Unicode.Scalar], marking ranges: [Range<Int>] = []) {
    self.scalars = scalars
    marks = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let range = range.clamped(to: 0..<scalars.count)
      if range.isEmpty { continue }
      if let last = marks.last, range.lowerBound < last.upperBound {
        marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        marks.append(range)
      }
    }
  }

  /// The part of the text, marks cut to it.
  func part(_ range: Range<Int>) -> MarkedText {
    let inside = marks.filter { $0.overlaps(range) }.map {
      $0.clamped(to: range).shifted(by: -range.lowerBound)
    }
    return MarkedText(Array(scalars[range]), marking: inside)
  }

  /// The text without marks, harmless for a terminal.
  var plain: String { TerminalText.harmless(String(String.UnicodeScalarView(scalars))) }

  /// The text with every marked part wrapped, harmless for a terminal.
  func drawn(with style: Style, as role: Style.Role = .match) -> String {
    var result = ""
    var position = 0
    for mark in marks {
      result += Self.text(scalars[position..<mark.lowerBound])
      result += style.paint(Self.text(scalars[mark]), as: role)
      position = mark.upperBound
    }
    return result + Self.text(scalars[position...])
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return TerminalText.harmless(String(view))
  }
}

extension Range<Int> {
  /// The same length further on or back.
  func shifted(by distance: Int) -> Range<Int> {
    (lowerBound + distance)..<(upperBound + distance)
  }
}
