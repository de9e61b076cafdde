import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An index file in memory as the system maps it; each page is checked when it is first touched.
///
/// Nothing of the content is read at opening, so that a cold query pays for the pages it needs and
/// for no others. Safe to use from many threads: the marks of checked pages are atomic, and two
/// threads that check the same page agree.
final class MappedFile: Sendable {
  let path: String
  /// The file's length when it was opened; the file never changes afterwards.
  let byteCount: Int
  let footer: FileFooter
  private nonisolated(unsafe) let start: UnsafeRawPointer
  /// One bit a page of content, then one bit a page of the checksum table.
  private nonisolated(unsafe) let checked: UnsafeMutablePointer<Atomic<UInt64>>
  private let checkedWordCount: Int
  private let contentPageCount: Int

  /// Maps a file and checks its footer.
  init(path: String, expecting kind: FileFooter.Kind) throws(IndexError) {
    let (start, byteCount) = try Self.map(path)
    do throws(IndexError) {
      footer = try FileFooter(of: ByteView(start: start, count: byteCount), expecting: kind)
    } catch {
      munmap(UnsafeMutableRawPointer(mutating: start), byteCount)
      throw error.naming(path)
    }
    self.path = path
    self.start = start
    self.byteCount = byteCount
    contentPageCount = footer.contentPageCount
    checkedWordCount = (contentPageCount + footer.tablePageCount) / 64 + 1
    checked = .allocate(capacity: checkedWordCount)
    for index in 0..<checkedWordCount { (checked + index).initialize(to: Atomic(0)) }
  }

  deinit {
    checked.deinitialize(count: checkedWordCount)
    checked.deallocate()
    munmap(UnsafeMutableRawPointer(mutating: start), byteCount)
  }

  private static func map(_ path: String) throws(IndexError) -> (UnsafeRawPointer, Int) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileSystem.failure("open", path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileSystem.failure("fstat", path) }
    let byteCount = Int(status.st_size)
    guard byteCount >= FileFooter.byteCount else {
      throw .damaged(file: path, detail: "cut short")
    }
    guard let start = mmap(nil, byteCount, PROT_READ, MAP_SHARED, file, 0), start != MAP_FAILED
    else { throw FileSystem.failure("mmap", path) }
    return (UnsafeRawPointer(start), byteCount)
  }

  /// A part of the content whose pages agree with their checksums.
  @inline(__always)
  func view(_ offset: Int, _ length: Int) throws(IndexError) -> ByteView {
    guard offset >= 0, length >= 0, offset <= footer.contentByteCount,
      length <= footer.contentByteCount - offset
    else { throw .damaged(file: path, detail: "a length points past the end") }
    if length > 0 {
      let last = (offset + length - 1) / FileFooter.pageByteCount
      var page = offset / FileFooter.pageByteCount
      while page <= last {
        if !isChecked(page) { try check(page) }
        page += 1
      }
    }
    return ByteView(start: start + offset, count: length)
  }

  @inline(__always)
  private func isChecked(_ bit: Int) -> Bool {
    checked[bit >> 6].load(ordering: .acquiring) & (1 << UInt64(bit & 63)) != 0
  }

  private func mark(_ bit: Int) {
    checked[bit >> 6].bitwiseOr(1 << UInt64(bit & 63), ordering: .releasing)
  }

  private func check(_ page: Int) throws(IndexError) {
    let tablePage = page / FileFooter.sumsInPage
    if !isChecked(contentPageCount + tablePage) {
      let begin = footer.contentByteCount + tablePage * FileFooter.pageByteCount
      let end = min(begin + FileFooter.pageByteCount, footer.rootOffset)
      try compare(begin..<end, withSumAt: footer.rootOffset + tablePage * 4)
      mark(contentPageCount + tablePage)
    }
    let begin = page * FileFooter.pageByteCount
    let end = min(begin + FileFooter.pageByteCount, footer.contentByteCount)
    try compare(begin..<end, withSumAt: footer.contentByteCount + page * 4)
    mark(page)
  }

  private func compare(_ range: Range<Int>, withSumAt offset: Int) throws(IndexError) {
    let whole = ByteView(start: start, count: byteCount)
    let expected = try whole.load(UInt32.self, at: offset)
    let bytes = UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    guard Checksum.sum32(bytes) == expected else {
      throw .damaged(
        file: path, detail: "bytes \(range.lowerBound) to \(range.upperBound) changed")
    }
  }

  /// Gives the mapped pages back to the system, which reads them again when they are touched.
  func releasePages() {
    madvise(UnsafeMutableRawPointer(mutating: start), byteCount, MADV_DONTNEED)
  }
}

extension IndexError {
  /// The same damage, with the file's name where none was known.
  func naming(_ path: String) -> IndexError {
    if case .damaged("", let detail) = self { return .damaged(file: path, detail: detail) }
    return self
  }
}
