/// A batch that is finished and put aside, not yet part of the index.
package struct IndexRun: Sendable {
  var files: [IndexedFile] = []
  /// The articles' rows; their offsets are set when the segment is written.
  var rows: [ArticleRow] = []
  /// The hashes of the articles' ids.
  var idHashes: [UInt32] = []
  /// The names that the rows' types stand for.
  var types: [String] = []
  /// The stored articles one behind another, until they are written.
  var articleBytes: [UInt8] = []
  /// Articles and counts of frequent grams, by zone and gram.
  var frequentGrams: [SpilledBlock] = []
  /// Occurrences of other grams, by zone and first unit.
  var grams: [SpilledBlock] = []
  /// Occurrences of words, by zone and first two bytes.
  var words: [SpilledBlock] = []

  var articleCount: Int { rows.count }
}
