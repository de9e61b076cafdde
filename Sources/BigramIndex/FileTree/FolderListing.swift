#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The entries of a folder but the hidden ones, in byte order of their names.
///
/// All names lie in one piece of memory, each ended by a zero as the system wants it: an array and
/// a `String` for each took half as long as asking the system about it.
struct FolderListing: Sendable {
  #if canImport(Darwin)
  typealias OpenFolder = UnsafeMutablePointer<DIR>
  #else
  typealias OpenFolder = OpaquePointer
  #endif

  /// Each name behind a byte that says what the folder itself calls it, `DT_REG` for a file.
  private var names: [CChar] = []
  /// Where each name begins.
  private var starts: [Int] = []
  /// Fewer entries than this are asked about sooner than another thread is started.
  private static let leastShare = 128

  /// Reads the folder to its end.
  init(_ folder: OpenFolder) {
    while let entry = readdir(folder) {
      let type = CChar(truncatingIfNeeded: entry.pointee.d_type)
      withUnsafeBytes(of: &entry.pointee.d_name) { name in
        guard name.first != UInt8(ascii: ".") else { return }
        names.append(type)
        starts.append(names.count)
        names += name.lazy.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
        names.append(0)
      }
    }
    names.withUnsafeBufferPointer { names in
      guard let first = names.baseAddress else { return }
      starts.sort { strcmp(first + $0, first + $1) < 0 }
    }
  }

  var count: Int { starts.count }

  /// Adds the bytes of a name to those of its folder.
  func append(_ index: Int, to path: inout [UInt8]) {
    path += names[starts[index]...].lazy.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  }

  /// What the system says of an entry; `nil` where it was not asked.
  typealias Status = Result<FileStatus, FileStatus.Failure>?

  /// What the system says of each entry, looked up from the open folder, which spares it the way
  /// down the whole path; on several threads, since an unchanged tree costs little else.
  ///
  /// It need not be asked about what the folder itself calls a file, unless more is to be known.
  func statuses(in folder: Int32, ofFiles: Bool, threads: Int) -> [Status] {
    let shareCount = ofFiles ? max(1, min(threads, count / Self.leastShare)) : 1
    let shares = Workers.map(count: shareCount, threads: threads) { share in
      let range = count * share / shareCount..<count * (share + 1) / shareCount
      return statuses(of: starts[range], in: folder, ofFiles: ofFiles)
    }
    return Array(shares.joined())
  }

  private func statuses(
    of starts: ArraySlice<Int>, in folder: Int32, ofFiles: Bool
  ) -> [Status] {
    names.withUnsafeBufferPointer { names in
      guard let first = names.baseAddress else { return [] }
      return starts.map { start in
        if !ofFiles, UInt8(bitPattern: names[start - 1]) == UInt8(DT_REG) { return nil }
        return Result { () throws(FileStatus.Failure) in
          try FileStatus(at: first + start, in: folder)
        }
      }
    }
  }
}
