/// Which characters a search takes for the same, and what kind each is.
///
/// The rules are one table that the project owns, so that results never depend on the machine: NFKC
/// for single scalars, radicals to ideographs, look-alike marks, 〇 and ○, case, traditional to
/// simplified. White space and what nobody sees fold to nothing that stands in a text.
package enum Folding {
  /// Changes with the table: an index made with another one gives other answers.
  package static let fingerprint = FoldingTable.fingerprint

  /// What a folded scalar is to a search.
  package enum Kind: UInt32, Sendable {
    /// Stands alone: Han, and other scripts written without spaces.
    case unit = 0
    /// A letter, digit or accent: part of a word.
    case word
    /// Everything else: ends what stands before it.
    case mark
  }

  /// What one scalar of a text becomes.
  package enum Result: Equatable, Sendable {
    /// One or more scalars, each with its kind.
    case scalars([Folded])
    /// Nothing, and no gap either: zero-width characters, soft hyphens, variation selectors.
    case nothing
    /// A gap between words, nothing at all beside a unit.
    case space
    /// The end of a paragraph, which no match runs over.
    case lineEnd
  }

  /// A scalar after folding.
  package struct Folded: Equatable, Sendable {
    package var kind: Kind
    package var scalar: UInt32
  }

  /// What a scalar becomes; for tests and messages, since the scanner reads the table itself.
  package static func fold(_ scalar: Unicode.Scalar) -> Result {
    let entry = Entry(of: scalar.value)
    if let kind = entry.kind {
      return .scalars([Folded(kind: kind, scalar: entry.target(of: scalar.value))])
    }
    switch entry.special {
    case Entry.nothing: return .nothing
    case Entry.space: return .space
    case Entry.lineEnd: return .lineEnd
    default: return .scalars(entry.expansion.map { Folded(kind: $0.kind, scalar: $0.scalar) })
    }
  }
}

extension Folding {
  /// The table's 18 bits for one scalar; `make-folding-table.py` says what they mean.
  struct Entry {
    static let nothing: UInt32 = 0
    static let space: UInt32 = 1
    static let lineEnd: UInt32 = 2
    private static let firstExpansion: UInt32 = 16

    private let bits: UInt32

    /// The entry of a scalar value below 0x110000.
    @inline(__always)
    init(of scalar: UInt32) {
      let page = Self.number18(FoldingTable.pageNumbers, Int(scalar >> 6))
      bits = Self.number18(FoldingTable.entries, Int(page) << 6 | Int(scalar & 63))
    }

    /// `nil` for a special entry.
    @inline(__always) var kind: Kind? { Kind(rawValue: bits >> 16) }

    /// Whether the scalar folds to one unit, as nearly all of a Chinese text does.
    @inline(__always) var isUnit: Bool { bits >> 16 == Kind.unit.rawValue }

    /// The meaning of a special entry.
    @inline(__always) var special: UInt32 { bits & 0xFFFF }

    /// The one scalar that a plain entry's scalar folds to.
    @inline(__always)
    func target(of scalar: UInt32) -> UInt32 {
      scalar < 0x10000 ? (scalar &+ bits) & 0xFFFF : scalar
    }

    /// The scalars of an entry that is special and none of the three above.
    var expansion: [(kind: Kind, scalar: UInt32)] {
      let start = Int(special &- Self.firstExpansion)
      let letters = FoldingTable.expansions
      guard special >= Self.firstExpansion, start < letters.utf8CodeUnitCount else { return [] }
      let count = Int(Self.letter(letters, start))
      return (0..<count).map { position in
        let first = start + 1 + 4 * position
        let number = (0..<4).reduce(0) { $0 << 6 | Self.letter(letters, first + $1) }
        return (Kind(rawValue: number >> 21) ?? .mark, number & 0x1F_FFFF)
      }
    }

    @inline(__always)
    private static func number18(_ letters: StaticString, _ index: Int) -> UInt32 {
      letter(letters, 3 * index) << 12 | letter(letters, 3 * index + 1) << 6
        | letter(letters, 3 * index + 2)
    }

    /// Six bits of the table; indices come from scalar values and the table itself, never a file.
    @inline(__always)
    private static func letter(_ letters: StaticString, _ index: Int) -> UInt32 {
      assert(index < letters.utf8CodeUnitCount)
      return UInt32(letters.utf8Start[index] &- 0x30)
    }
  }
}
