/// The names that may stand before a colon.
package enum QueryField: Sendable, Equatable {
  case text(FieldSet)
  case date
  case type
  case path

  /// The field of a name, in English or Chinese; `nil` if no field is called so.
  package init?(name: String) {
    guard let entry = Self.entries.first(where: { $0.names.contains(name.lowercased()) }) else {
      return nil
    }
    self = entry.field
  }

  /// All names, the first of each field being its name in records.
  package static var names: [String] { entries.flatMap(\.names) }

  private static let entries: [(names: [String], field: QueryField)] = [
    (["headline", "title", "标题", "正题"], .text(FieldSet(.headline))),
    (["kicker", "引题", "肩题"], .text(FieldSet(.kicker))),
    (["subheadline", "副题"], .text(FieldSet(.subheadline))),
    (["section", "栏目"], .text(FieldSet(.section))),
    (["lead_in", "导语"], .text(FieldSet(.leadIn))),
    (["byline", "署名"], .text(FieldSet(.byline))),
    (["body", "正文"], .text(FieldSet(.body))),
    (["captions", "caption", "图片"], .text(FieldSet(.captions))),
    (["author", "authors", "作者"], .text(FieldSet(.authors))),
    (["tag", "tags", "标签"], .text(FieldSet(.tags))),
    (["category", "categories", "分类"], .text(FieldSet(.categories))),
    (["publication", "报纸"], .text(FieldSet(.publication))),
    (["date", "日期"], .date),
    (["type", "类型"], .type),
    (["path", "路径"], .path),
  ]
}
