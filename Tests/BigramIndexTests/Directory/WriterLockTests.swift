import Foundation
import TestSupport
import Testing

@testable import BigramIndex

@Suite struct WriterLockTests {
  @Test func oneHolderAtATimeAndItsNumberIsNamed() throws {
    let folder = try TemporaryFolder()
    var lock: WriterLock? = try WriterLock(folder: folder.path)
    let holder = "process \(ProcessInfo.processInfo.processIdentifier)"
    #expect(throws: IndexError.locked(folder: folder.path, holder: holder)) {
      try WriterLock(folder: folder.path)
    }
    withExtendedLifetime(lock) {}
    lock = nil
    _ = try WriterLock(folder: folder.path)
  }

  @Test func aChildThatLivesOnHoldsNothing() throws {
    let folder = try TemporaryFolder()
    var lock: WriterLock? = try WriterLock(folder: folder.path)
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/sleep")
    child.arguments = ["30"]
    try child.run()
    defer { child.terminate() }
    withExtendedLifetime(lock) {}
    lock = nil
    _ = try WriterLock(folder: folder.path)
  }

  @Test func whatAnEarlierHolderWroteIsOverwritten() throws {
    let folder = try TemporaryFolder()
    try folder.write(WriterLock.fileName, "process 99999999999999999999")
    let lock = try WriterLock(folder: folder.path)
    let text = try String(
      contentsOf: URL(fileURLWithPath: folder.path(WriterLock.fileName)), encoding: .utf8)
    #expect(text == "process \(ProcessInfo.processInfo.processIdentifier)")
    withExtendedLifetime(lock) {}
  }

  @Test func aFolderThatIsNotThereIsNamed() {
    let error = #expect(throws: IndexError.self) { try WriterLock(folder: "/nowhere/at/all") }
    #expect(error?.description.contains("/nowhere/at/all/lock") == true)
  }
}
