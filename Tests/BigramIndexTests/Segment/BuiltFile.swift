import TestSupport

@testable import BigramIndex

/// An index file of parts that a test writes, mapped.
struct BuiltFile {
  let file: MappedFile
  let parts: PartDirectory
  private let folder: TemporaryFolder

  init(
    _ write: (inout FileBuilder, inout PartDirectory) throws(IndexError) -> Void
  ) throws {
    folder = try TemporaryFolder()
    let path = folder.path("built")
    var builder = try FileBuilder(path: path)
    var directory = PartDirectory()
    try write(&builder, &directory)
    let offset = try directory.write(to: &builder)
    try builder.finish(kind: .segment, directoryOffset: offset, durable: false)
    file = try MappedFile(path: path, expecting: .segment)
    parts = try PartDirectory(of: file)
  }
}
