import Testing

@testable import ArticleParser

/// The leaves that lines are cut into: a letter for the kind, then the segments joined by `/`.
@Suite struct MarkdownBlocksTests {
  @Test(arguments: [
    ("甲\n乙\n\n丙", "p:甲/乙 p:丙"), ("# 甲 #\n乙", "h:甲  p:乙"), ("甲\n==\n乙", "h:甲 p:乙"),
    ("甲\n乙\n丙\n--", "p:甲/乙/丙"), ("- 甲\n  乙\n- 丙", "l:甲/乙 l:丙"), ("1. 甲\n\n   乙", "l:甲 p:乙"),
    ("> 甲\n乙\n\n丙", "p:甲/乙 p:丙"), ("> - 甲", "l:甲"), ("    甲\n\n    乙", "c:甲/乙"),
    ("甲\n    乙", "p:甲/乙"), ("```\n甲\n\n# 乙\n```\n丙", "c:甲//# 乙 p:丙"), ("~~~\n甲", "c:甲"),
    ("```\n  ```c\n  甲\n  ```\n```\n乙", "c:  ```c/  甲/  ``` p:乙"), ("```c\n甲\n  ```\n乙", "c:甲 p:乙"),
    ("```\n  ```c\n甲\n```\n乙", "c:  ```c/甲 p:乙"),
    ("<div>\n# 甲\n</div>\n\n乙", "x:<div>/# 甲/</div> p:乙"),
    ("<p>甲</p>\n**乙**", "x:<p>甲</p> p:**乙**"),
    ("<div>\n<div>甲</div>\n# 乙\n</div>\n# 丙", "x:<div>/<div>甲</div>/# 乙/</div> h:丙"),
    ("文\n<p>甲</p>\n     <p>乙</p>", "p:文 x:<p>甲</p>/<p>乙</p>"),
    ("<!--\n\n甲\n-->\n\n乙", "x:<!--//甲/--> p:乙"), ("<!-- 甲\n\n乙", "x:<!-- 甲 p:乙"),
    ("|甲|乙|\n|-|-|", "t:甲 t:乙"), ("* * *\n甲\n***", "p:甲"), ("{:toc}\n甲", "p:甲"),
    ("- 目录\n{:toc}", ""), ("{% comment %}\n甲\n{% endcomment %}\n乙", "p:乙"),
    ("{% highlight c %}\n甲\n{% endhighlight %}", "c:甲"), ("甲\n: 乙", "p:甲 p:乙"),
    ("[甲]: http://a.cn\n乙", "p:乙"), ("　　甲\n　　乙", "p:　　甲 p:　　乙"), ("", ""),
  ])
  func linesAreCutIntoLeaves(text: String, leaves: String) {
    #expect(Self.leaves(of: text) == leaves)
  }

  @Test func definitionsAreKeptByTheirFoldedLabel() {
    let definitions = Self.read(DecodedText("[A  B]: http://a.cn\n[^注]: 乙\n")).definitions
    #expect(definitions == [Array("a b".utf8), Array("^注".utf8)])
  }

  @Test func plainTextMayEndAParagraphAtEachLine() {
    let plainText = PlainTextLines(DecodedText(String(repeating: "长", count: 100)))
    let leaves = Self.read(DecodedText("甲\n    乙\n"), plainText: plainText).leaves
    #expect(leaves.map(\.kind) == [.paragraph, .paragraph])
  }

  private static func leaves(of text: String) -> String {
    let decoded = DecodedText(text)
    let (leaves, allSegments, _) = read(decoded)
    return leaves.map { leaf in
      let segments = allSegments[leaf.segments].map {
        String(decoding: decoded.bytes[$0.bytes], as: UTF8.self)
      }
      return "\(letter(leaf.kind)):" + segments.joined(separator: "/")
    }.joined(separator: " ")
  }

  private static func read(
    _ text: DecodedText, plainText: PlainTextLines? = nil
  ) -> (leaves: [BodyLeaf], segments: [BodyLeaf.Segment], definitions: Set<[UInt8]>) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var blocks = MarkdownBlocks(text, bytes)
      blocks.plainText = plainText
      blocks.read(from: 0)
      return (blocks.leaves, blocks.leafSegments, blocks.definitions)
    }
  }

  private static func letter(_ kind: BodyLeaf.Kind) -> String {
    switch kind {
    case .paragraph: "p"
    case .heading: "h"
    case .listItem: "l"
    case .cell: "t"
    case .code: "c"
    case .html: "x"
    }
  }
}
