import ArticleParser
import BigramIndex

/// For programs: the record with its score and matches, one object a line, and a summary.
struct JSONHitPrinter: HitPrinter {
  let console: Console
  private var shown = 0

  init(console: Console) { self.console = console }

  mutating func print(_ article: FoundArticle) {
    shown += 1
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("score")
    writer.value(article.score, decimals: 4)
    writer.key("matches")
    writer.array(article.matches) { match, writer in
      writer.beginObject()
      writer.member("field", match.field.recordKey)
      writer.member("offset", match.offset)
      writer.member("length", match.length)
      let place = article.place(of: match)
      writer.member("line", place?.line)
      writer.member("column", place?.column)
      writer.endObject()
    }
    writer.endObject()
    // Both are objects with members: the hit is the record's object with the other's members.
    console.output.write(article.record.jsonBytes.dropLast())
    console.output.write(",".utf8)
    console.output.write(writer.text.utf8.dropFirst())
    console.output.write("\n")
  }

  mutating func finish(matched: Int) {
    console.output.writeLine(Self.summary(matched: matched, shown: shown))
  }

  /// The last line of the output.
  static func summary(matched: Int, shown: Int) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("type", "summary")
    writer.member("matched", matched)
    writer.member("shown", shown)
    writer.endObject()
    return writer.text
  }
}
