/// A path with wildcards: `*` any characters but `/`, `**` any characters, `?` one, `[a-z]` a class.
///
/// A pattern without `/` is held against the file's name, any other against the whole path or a
/// path that ends with it behind a `/`. A pattern that names a folder matches all that is below.
package struct PathPattern: Sendable, Equatable {
  /// As typed.
  package let text: String
  private let pattern: [Unicode.Scalar]

  package init(_ text: String) {
    self.text = text
    var scalars = Array(text.unicodeScalars)
    while scalars.count > 1, scalars.last == "/" { scalars.removeLast() }
    if scalars.starts(with: "./".unicodeScalars) { scalars.removeFirst(2) }
    pattern = scalars
  }

  /// Whether the path matches.
  package func matches(_ path: String) -> Bool {
    let scalars = Array(path.unicodeScalars)
    if pattern == ["*"] || pattern == ["."] { return true }
    var starts = [0]
    if pattern.first != "/" {
      starts += scalars.indices.filter { scalars[$0] == "/" }.map { $0 + 1 }
    }
    return starts.contains { matchesFolderOrFile(scalars[$0...]) }
  }

  /// Tries the whole rest of the path, and every folder at its front.
  private func matchesFolderOrFile(_ path: ArraySlice<Unicode.Scalar>) -> Bool {
    if Self.matches(pattern[...], path) { return true }
    return path.indices.contains { index in
      index > path.startIndex && path[index] == "/"
        && Self.matches(pattern[...], path[..<index])
    }
  }

  /// Backtracks to the last star and the last double star only: earlier ones cannot help, and the
  /// time stays bounded.
  private static func matches(
    _ pattern: ArraySlice<Unicode.Scalar>, _ path: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var position = path.startIndex
    var index = pattern.startIndex
    var retries: [(index: Int, position: Int)] = []
    while true {
      if index < pattern.endIndex, pattern[index] == "*" {
        let crossesFolders = crosses(pattern, index)
        retries.removeAll { crossesFolders || !crosses(pattern, $0.index) }
        retries.append((index, position))
        index += crossesFolders ? 2 : 1
        continue
      }
      if index == pattern.endIndex, position == path.endIndex { return true }
      if position < path.endIndex, index < pattern.endIndex,
        let next = step(pattern, index, path[position])
      {
        index = next
        position += 1
        continue
      }
      guard let retry = nextRetry(&retries, pattern, path) else { return false }
      (index, position) = retry
    }
  }

  private static func crosses(_ pattern: ArraySlice<Unicode.Scalar>, _ index: Int) -> Bool {
    index + 1 < pattern.endIndex && pattern[index + 1] == "*"
  }

  /// Lets the innermost star that still can take one more character.
  private static func nextRetry(
    _ retries: inout [(index: Int, position: Int)],
    _ pattern: ArraySlice<Unicode.Scalar>, _ path: ArraySlice<Unicode.Scalar>
  ) -> (Int, Int)? {
    while let last = retries.popLast() {
      let crossesFolders = crosses(pattern, last.index)
      guard last.position < path.endIndex, crossesFolders || path[last.position] != "/" else {
        continue
      }
      retries.append((last.index, last.position + 1))
      return (last.index + (crossesFolders ? 2 : 1), last.position + 1)
    }
    return nil
  }

  /// The index behind the pattern's element if it takes the character.
  private static func step(
    _ pattern: ArraySlice<Unicode.Scalar>, _ index: Int, _ scalar: Unicode.Scalar
  ) -> Int? {
    switch pattern[index] {
    case "?": return scalar == "/" ? nil : index + 1
    case "[":
      guard let end = pattern[(index + 1)...].dropFirst().firstIndex(of: "]") else {
        return scalar == "[" ? index + 1 : nil
      }
      let isNegated = pattern[index + 1] == "!" && end > index + 2
      let members = pattern[(index + (isNegated ? 2 : 1))..<end]
      let holds = contains(members, scalar)
      return holds != isNegated && scalar != "/" ? end + 1 : nil
    default: return pattern[index] == scalar ? index + 1 : nil
    }
  }

  private static func contains(
    _ members: ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar
  ) -> Bool {
    var index = members.startIndex
    while index < members.endIndex {
      if index + 2 < members.endIndex, members[index + 1] == "-" {
        if members[index] <= scalar && scalar <= members[index + 2] { return true }
        index += 3
      } else {
        if members[index] == scalar { return true }
        index += 1
      }
    }
    return false
  }
}
