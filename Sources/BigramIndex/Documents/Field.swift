/// A searched part of an article.
public enum Field: UInt8, Sendable, CaseIterable {
  case headline, kicker, subheadline, section, leadIn, byline, body, captions
  case authors, tags, categories, publication
}

/// Some of an article's fields.
public struct FieldSet: OptionSet, Sendable, Hashable {
  /// Bit `n` stands for the field of raw value `n`.
  public let rawValue: UInt16

  /// The fields whose bits are set.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A set of one field.
  public init(_ field: Field) { self.init(rawValue: 1 << UInt16(field.rawValue)) }

  /// What a query without a field name looks into: all that is printed with the article.
  public static let printed = FieldSet([
    FieldSet(.headline), FieldSet(.kicker), FieldSet(.subheadline), FieldSet(.section),
    FieldSet(.leadIn), FieldSet(.byline), FieldSet(.body), FieldSet(.captions),
  ])

  /// Whether the field is in the set.
  public func contains(_ field: Field) -> Bool { contains(FieldSet(field)) }
}

extension FieldSet {
  /// The fields that say what an article is about: they weigh more.
  package static let head = FieldSet([
    FieldSet(.headline), FieldSet(.kicker), FieldSet(.subheadline),
  ])
  /// The other printed fields.
  package static let rest = FieldSet.printed.subtracting(.head)
  /// Fields that are not printed with the article.
  package static let unprinted = FieldSet([
    FieldSet(.authors), FieldSet(.tags), FieldSet(.categories), FieldSet(.publication),
  ])
}
