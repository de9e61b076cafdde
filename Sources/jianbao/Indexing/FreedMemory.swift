/// What the allocator does with memory that was freed.
enum FreedMemory {
  /// Keeps it for what is allocated next instead of giving it back to the system.
  ///
  /// Batches and ranges of terms free and allocate the same megabytes over and over; the GNU C
  /// library would return them each time, and the system clear them anew. Its mallopt is in no
  /// module of Swift's; but it keeps what is smaller than the largest block that was ever freed, up
  /// to 32 MB (mallopt(3), "dynamic mmap threshold"), and one that nobody writes to costs nothing.
  static func keep() {
    UnsafeMutableRawPointer.allocate(byteCount: 31 << 20, alignment: 16).deallocate()
  }
}
