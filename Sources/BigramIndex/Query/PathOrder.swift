/// Paths in the order in which a tree is walked: by the bytes of one name after another.
package struct PathOrder: Comparable {
  private let bytes: [UInt8]

  package init(_ path: String) {
    // A folder's files come before a file whose name only begins like the folder's.
    bytes = path.utf8.map { $0 == UInt8(ascii: "/") ? 0 : $0 }
  }

  package static func < (left: PathOrder, right: PathOrder) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
