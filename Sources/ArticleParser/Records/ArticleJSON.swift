extension Article {
  /// The record as one line of JSON without the line's end, keys in the fixed order of `jianbao/1`.
  public var json: String { String(decoding: jsonBytes, as: UTF8.self) }

  /// The same line as UTF-8, for callers that pass it on.
  public var jsonBytes: [UInt8] {
    var writer = JSONWriter(capacity: body.utf8.count + 2048)
    write(to: &writer)
    return writer.bytes
  }

  /// Adds the same line to what a caller writes.
  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("schema", "jianbao/1")
    writer.member("id", id)
    writer.member("type", kind.rawValue)
    writeDecks(to: &writer)
    writeOrigin(to: &writer)
    if !body.isEmpty { writer.member("body", body) }
    writeParts(to: &writer)
    writer.key("source")
    source.write(to: &writer)
    if !warnings.isEmpty { writer.member("warnings", warnings.map(\.rawValue)) }
    writer.member("text", text)
    writer.endObject()
  }

  private func writeDecks(to writer: inout JSONWriter) {
    writer.member("headline", headline)
    writer.member("kicker", kicker)
    writer.member("subheadline", subheadline)
    writer.member("section", section)
    writer.member("lead_in", leadIn)
    writer.member("byline", byline)
    if !authors.isEmpty {
      writer.key("authors")
      writer.array(authors) { author, writer in
        writer.beginObject()
        writer.member("name", author.name)
        writer.member("role", author.role)
        writer.endObject()
      }
    }
    writer.member("dateline", dateline)
  }

  private func writeOrigin(to writer: inout JSONWriter) {
    writer.member("date", date)
    writer.member("published", published)
    writer.member("publication", publication)
    writer.member("url", url)
    writer.member("categories", categories)
    writer.member("tags", tags)
    writer.member("layout", layout)
    if !frontMatter.isEmpty {
      writer.key("front_matter")
      FrontMatterValue.map(frontMatter).write(to: &writer)
    }
    writer.member("page", page)
    writer.member("page_label", pageLabel)
  }

  private func writeParts(to writer: inout JSONWriter) {
    if !subheads.isEmpty {
      writer.key("subheads")
      writer.array(subheads) { subhead, writer in
        writer.beginObject()
        writer.member("text", subhead.text)
        writer.member("offset", subhead.offset)
        writer.endObject()
      }
    }
    if !captions.isEmpty {
      writer.key("captions")
      writer.array(captions) { caption, writer in
        writer.beginObject()
        writer.member("text", caption.text)
        writer.member("credit", caption.credit)
        writer.endObject()
      }
    }
    writer.member("continued_from", continuedFrom)
    writer.member("continued_on", continuedOn)
  }
}

extension ArticleSource {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("path", path)
    writer.member("format", format.rawValue)
    writer.member("encoding", encoding)
    writer.member("sha256", sha256)
    if !lines.isEmpty {
      writer.key("lines")
      writer.array(lines) { range, writer in
        writer.array([range.lowerBound, range.upperBound]) { $1.value($0) }
      }
    }
    writer.endObject()
  }
}

extension FrontMatterValue {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text): writer.value(text)
    case .null: writer.null()
    case .list(let values): writer.array(values) { $0.write(to: &$1) }
    case .map(let entries):
      writer.beginObject()
      for entry in entries {
        writer.key(entry.key)
        entry.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}
