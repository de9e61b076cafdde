@testable import ArticleParser

extension FrontMatter.Entry {
  /// The entry as `key=value`, as the tables of cases write it.
  var shown: String { "\(key)=\(Self.shown(value))" }

  private static func shown(_ value: FrontMatterValue) -> String {
    switch value {
    case .null: "~"
    case .text(let text): text
    case .list(let values): "[" + values.map(shown).joined(separator: ",") + "]"
    case .map(let entries): "{" + entries.map { "\($0.key):\(shown($0.value))" }.joined() + "}"
    }
  }
}
