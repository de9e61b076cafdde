#if canImport(Glibc)
import Foundation
import Testing

@testable import jianbao

@Suite struct FreedMemoryTests {
  /// The pages that the system had to bring to this thread.
  private func faultCount() throws -> Int {
    let line = try String(contentsOfFile: "/proc/thread-self/stat", encoding: .utf8)
    let fields = try #require(line.split(separator: ")").last).split(separator: " ")
    return try #require(Int(fields[7]))
  }

  @Test func theSameMemoryComesAgain() throws {
    FreedMemory.keep()
    let byteCount = 8 << 20
    var sum = 0
    let before = try faultCount()
    for round in 0..<20 {
      let bytes = [UInt8](repeating: UInt8(round), count: byteCount)
      sum += Int(bytes[byteCount / 2])
    }
    #expect(sum == 190)
    #expect(try faultCount() - before < 3 * byteCount / 4096)
  }
}
#endif
