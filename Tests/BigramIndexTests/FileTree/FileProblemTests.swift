import Testing

@testable import BigramIndex

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct FileProblemTests {
  @Test(arguments: [
    (ENOENT, FileProblem.Reason.missing), (EACCES, .permissionDenied), (EPERM, .permissionDenied),
    (ELOOP, .linkLoop), (EIO, .system(EIO)),
  ])
  func theSystemsNumbersGetReasons(number: Int32, reason: FileProblem.Reason) {
    #expect(FileProblem(path: "a", errorNumber: number).reason == reason)
  }

  @Test func everyReasonSaysWhatIsWrongInOneLine() {
    let reasons: [FileProblem.Reason] = [
      .missing, .brokenLink, .linkLoop, .permissionDenied, .notAFile("a FIFO"), .nameNotUTF8,
      .tooLarge(1 << 30), .changing, .system(EIO),
    ]
    let messages = reasons.map { FileProblem(path: "a", reason: $0).message }
    #expect(Set(messages).count == reasons.count)
    #expect(messages.allSatisfy { message in !message.isEmpty && !message.contains("\n") })
    #expect(messages[4].contains("a FIFO"))
    #expect(messages[6].contains("1024 MiB"))
  }
}
