#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The index's calls to the operating system, with errors that name call and path.
enum FileSystem {
  static func failure(_ call: String, _ path: String) -> IndexError {
    let code = errno
    return .system(call: call, path: path, code: code, reason: String(cString: strerror(code)))
  }

  static func makeFolder(_ path: String) throws(IndexError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure("mkdir", path) }
  }

  static func openForWriting(_ path: String) throws(IndexError) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("open", path) }
    return file
  }

  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, path: String)
    throws(IndexError)
  {
    var offset = 0
    while offset < bytes.count {
      guard let start = bytes.baseAddress else { return }
      let done = systemWrite(file, start + offset, bytes.count - offset)
      if done < 0 {
        if errno == EINTR { continue }
        throw failure("write", path)
      }
      offset += done
    }
  }

  static func close(_ file: Int32) { systemClose(file) }

  static func sync(_ file: Int32, path: String) throws(IndexError) {
    guard fsync(file) == 0 else { throw failure("fsync", path) }
  }

  /// Makes names in a folder last: a file that was synced can still lose its name without this.
  static func syncFolder(_ path: String) throws(IndexError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("open", path) }
    defer { systemClose(file) }
    guard fsync(file) == 0 || errno == EINVAL else { throw failure("fsync", path) }
  }

  static func move(_ path: String, over target: String) throws(IndexError) {
    guard rename(path, target) == 0 else { throw failure("rename", target) }
  }

  static func remove(_ path: String) { unlink(path) }

  /// The names in a folder, in no order; empty when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// A small file's bytes; `nil` when there is no such file.
  static func read(_ path: String) throws(IndexError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("open", path)
    }
    defer { systemClose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read", path)
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, bytes, count)
}

private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}

private func systemClose(_ file: Int32) { _ = close(file) }
