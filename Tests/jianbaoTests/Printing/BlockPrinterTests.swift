import Foundation
import TestSupport
import Testing

@testable import jianbao

@Suite struct BlockPrinterTests {
  @Test(arguments: [40, 55, 100])
  func noLineOfTextIsWiderThanTheTerminal(_ columns: Int) throws {
    #if os(Linux)
    let corpus = try FixtureCorpus()
    let command = "stty cols \(columns); NO_COLOR=1 jianbao search '物业 OR 企业'"
    let output = try corpus.shell("script -qec \"\(command)\" /dev/null | tr -d '\\r'")
    #expect(output.lines.count > 8)
    // The line of facts holds a path and an id, which must stay whole to be copied.
    for line in output.lines where !line.contains(" · ") {
      #expect(DisplayWidth.cells(of: line) <= columns, "\(line)")
    }
    #endif
  }
}
