/// A line as the recognisers take it.
func scalars(_ text: String) -> ArraySlice<Unicode.Scalar> { Array(text.unicodeScalars)[...] }

/// The part of a line that a recogniser marked.
func text(_ range: Range<Int>?, of line: String) -> String? {
  guard let range else { return nil }
  var text = ""
  text.unicodeScalars.append(contentsOf: Array(line.unicodeScalars)[range])
  return text
}
