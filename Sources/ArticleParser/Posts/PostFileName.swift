/// What a file's name says of a post: `2009-06-24-words-of-the-title.md`.
struct PostFileName {
  /// The day that a Jekyll file's name starts with.
  let date: PostDate?
  /// The rest of the name, without its extension.
  let words: Substring

  init(path: String) {
    let name =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] }
      ?? path[...]
    let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
    date = PostDate(fileName: stem)
    let parts = stem.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 3)
    words = date == nil ? stem : parts.last.map { Substring($0) } ?? stem
  }
}
