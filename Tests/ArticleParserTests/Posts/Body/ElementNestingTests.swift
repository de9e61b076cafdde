import Testing

@testable import ArticleParser

@Suite struct ElementNestingTests {
  /// Lines of a block, and after which of them the element that opened it is closed.
  @Test(arguments: [
    (["<div>", "甲", "</div>"], [false, false, true]),
    (["<DIV class='a>b'>", "<div>", "</div>", "</div>  "], [false, false, false, true]),
    (["<p>甲</p>"], [true]), (["<p>甲</p> 乙"], [false]), (["<p>甲</p><p>乙"], [false]),
    (["<p>甲</p><p>乙</p>"], [true]), (["<hr>"], [true]), (["<hr/>", "甲"], [true, false]),
    (["</div>"], [true]), (["<dl><dt>甲", "</dt>", "</dl>"], [false, false, true]),
    (["<p", "class='a'>甲</p>"], [false, true]), (["<p>甲</pre>", "</p"], [false, false]),
  ])
  func theLineThatClosesTheElementIsFound(lines: [String], closes: [Bool]) throws {
    let found = try Array(lines.joined(separator: "\n").utf8).withUnsafeBufferPointer { bytes in
      var nesting = try #require(ElementNesting(startingAt: 0, of: bytes))
      var start = 0
      return lines.map { line in
        let end = start + line.utf8.count
        nesting.read(start..<end, of: bytes)
        start = end + 1
        return nesting.isClosed
      }
    }
    #expect(found == closes)
  }

  @Test func aDeclarationIsNoElement() {
    Array("<!DOCTYPE html>".utf8).withUnsafeBufferPointer {
      #expect(ElementNesting(startingAt: 0, of: $0) == nil)
    }
  }
}
