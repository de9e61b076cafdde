/// A source file as the index knows it.
package struct IndexedFile: Sendable, Equatable {
  /// Path, size, time and inode when it was read.
  package var stamp: FileStamp
  /// The SHA-256 of its bytes.
  package var sha256: [UInt8]
  /// How many articles it gave; 0 for a file that need not be read again.
  package var articleCount: Int
  /// 1, or more where files of the same bytes were indexed before it: their ids end in `~2`, `~3`, ….
  package var copy: Int

  package init(stamp: FileStamp, sha256: [UInt8], articleCount: Int = 0, copy: Int = 1) {
    self.stamp = stamp
    self.sha256 = sha256
    self.articleCount = articleCount
    self.copy = copy
  }
}
