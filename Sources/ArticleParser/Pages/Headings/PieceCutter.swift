/// Cuts a piece that holds two articles, once the headings of the page tell where.
///
/// Two bodies of one measure without a lead or byline between them are one piece at first
/// (`国务院新闻办公室今天举行发布会…` after `本报讯（记者 崔楠）…`). A paragraph begins an article of its own
/// when a heading says its words and not those before it, the paragraph opens as reports do, or the
/// piece has people at both its ends: in the lead's bracket and in the byline.
struct PieceCutter {
  private let page: PrintedPage
  private let lines: [LineSpan]
  /// The paragraphs of the pieces that may hold two articles, each a body of its own; the other
  /// pieces whole.
  private let bodies: [Body]
  /// For each line what it says for each body.
  private let gains: [[Float]]

  private struct Body {
    var piece: Int
    /// The ordinal of the part, where the piece is taken apart.
    var part: Int?
  }

  /// A place to cut at.
  private struct Cut {
    var piece: Int
    /// The first part of the second article.
    var part: Int
    var score: Float
  }

  /// What has to speak for a cut.
  private static let price: Float = 7.5

  private init(_ page: PrintedPage, _ layout: PageLayout, doubtful: [Int]) {
    self.page = page
    var bodies: [Body] = []
    var texts: [Piece] = []
    for (index, piece) in layout.pieces.enumerated() {
      guard doubtful.contains(index) else {
        bodies.append(Body(piece: index))
        texts.append(piece)
        continue
      }
      for (ordinal, part) in piece.parts.enumerated() {
        guard case .paragraph = part else { continue }
        bodies.append(Body(piece: index, part: ordinal))
        texts.append(Piece(parts: [part], items: piece.items))
      }
    }
    self.bodies = bodies
    let lines = Self.headingLines(layout, doubtful)
    let evidence = HeadingEvidence(page, headings: lines, pieces: texts)
    gains = lines.map { span in
      evidence.gains(of: page.lines[span.line].text[span.range]).map { $0 / evidence.rarest }
    }
    self.lines = lines
  }

  /// The heading lines outside the pieces, and the cross-heads inside the doubtful ones.
  private static func headingLines(_ layout: PageLayout, _ doubtful: [Int]) -> [LineSpan] {
    var lines = layout.headings.flatMap(\.spans)
    for index in doubtful {
      for case .crossHead(let spans) in layout.pieces[index].parts { lines += spans }
    }
    return lines.filter { $0.range.count >= 5 }
  }

  static func cut(_ layout: inout PageLayout, _ page: PrintedPage) {
    let doubtful = layout.pieces.indices.filter { isDoubtful(layout.pieces[$0], page) }
    guard !doubtful.isEmpty else { return }
    let cutter = PieceCutter(page, layout, doubtful: doubtful)
    for index in doubtful.reversed() {
      if let cut = cutter.bestCut(of: index, layout) { apply(cut, to: &layout) }
    }
  }

  // MARK: - Where

  /// Whether the piece may hold two articles at all: a feature has sections that open like reports,
  /// and cross-heads that say their words, so one with cross-heads is left whole.
  private static func isDoubtful(_ piece: Piece, _ page: PrintedPage) -> Bool {
    if hasPeopleTwice(piece) { return true }
    guard piece.parts.allSatisfy(\.isParagraph) else { return false }
    return piece.parts.dropFirst().contains { part in
      guard case .paragraph(let paragraph) = part else { return false }
      return openingScore(paragraph, page) >= 1.5
    }
  }

  private static func hasPeopleTwice(_ piece: Piece) -> Bool {
    piece.leadNamesPeople && !piece.byline.isEmpty && !piece.isBylineDetached
  }

  /// Papers sign what they print: an article cut off without anybody's name is hardly one.
  private static func peopleScore(_ piece: Piece) -> Float {
    if hasPeopleTwice(piece) { return 4 }
    return piece.leadNamesPeople || !piece.byline.isEmpty ? -2 : 0
  }

  private func bestCut(of index: Int, _ layout: PageLayout) -> Cut? {
    let piece = layout.pieces[index]
    var best: Cut?
    for (part, content) in piece.parts.enumerated().dropFirst() {
      guard case .paragraph(let paragraph) = content, !paragraph.startsInside,
        piece.parts[..<part].contains(where: \.isParagraph)
      else { continue }
      var score = Self.openingScore(paragraph, page) + Self.breakScore(piece.parts[part - 1])
      score += Self.peopleScore(piece) + headingScore(index, part)
      if score > best?.score ?? Self.price { best = Cut(piece: index, part: part, score: score) }
    }
    return best
  }

  /// How much the headings speak for two articles: one line has the words of the paragraph and not
  /// those before it, another has the words before and not those of the paragraph.
  private func headingScore(_ piece: Int, _ part: Int) -> Float {
    let before = bodies.indices.filter {
      bodies[$0].piece == piece && (bodies[$0].part ?? 0) < part
    }
    let after = bodies.indices.filter {
      bodies[$0].piece == piece && (bodies[$0].part ?? 0) >= part
    }
    let others = bodies.indices.filter { bodies[$0].piece != piece }
    guard let first = after.first else { return 0 }
    var second: Float = 0
    var front: Float = 0
    for line in gains {
      let other = others.reduce(0) { max($0, line[$1]) }
      let early = before.reduce(0) { max($0, line[$1]) }
      let late = after.reduce(0) { max($0, line[$1]) }
      second = max(second, line[first] - max(other, early * 1.5))
      front = max(front, early - max(other, late * 1.5))
    }
    return min(second, 6) + min(front, 3) - (second < 1.5 ? 3 : 0)
  }

  /// How much a paragraph opens like an article.
  private static func openingScore(_ paragraph: Paragraph, _ page: PrintedPage) -> Float {
    let opening = paragraph.spans.prefix(2).flatMap { page.lines[$0.line].text[$0.range] }
    if openings.openingLength(of: opening[...]) != nil { return 2 }
    var digits = 0
    for scalar in opening.prefix(28) {
      if scalar.isDigit {
        digits += 1
      } else if scalar == "日", digits > 0 {
        return 1.5
      } else if scalar == "，" || scalar == "。" {
        return 0
      } else {
        digits = 0
      }
    }
    return 0
  }

  private static let openings = WordList(
    "图为 近日 日前 今天 今日 昨天 昨日 连日来 眼下 当前 当地时间 记者从 记者今天 记者日前 近年来 今年以来 截至 临近 据悉")

  /// A paragraph that stops in mid-sentence before an opening was the end of a column.
  private static func breakScore(_ before: Piece.Part) -> Float {
    switch before {
    case .crossHead: 0.5
    case .paragraph(let paragraph): paragraph.endsCut ? 1 : 0
    }
  }

  // MARK: - Cutting

  private static func apply(_ cut: Cut, to layout: inout PageLayout) {
    var front = layout.pieces[cut.piece]
    var back = front
    back.parts = Array(front.parts[cut.part...])
    front.parts = Array(front.parts[..<cut.part])
    let edge = max(front.items.lowerBound, front.items.upperBound - back.parts.count)
    back.items = min(edge + 1, front.items.upperBound)...front.items.upperBound
    front.items = front.items.lowerBound...edge
    back.hasLead = false
    back.leadNamesPeople = false
    back.startsPage = false
    back.continuedFrom = nil
    front.continuedOn = nil
    if !front.isBylineDetached {
      front.byline = []
      front.isPhotoReport = false
    } else {
      back.byline = []
      back.isPhotoReport = false
      back.isBylineDetached = false
    }
    back.marks = front.continuedFrom == nil ? front.marks : Array(front.marks.dropFirst())
    front.marks = Array(front.marks.prefix(front.continuedFrom == nil ? 0 : 1))
    var run: HeadingRun?
    while let last = front.parts.last, case .crossHead(let spans) = last {
      front.parts.removeLast()
      run = HeadingRun(
        spans: spans + (run?.spans ?? []), items: back.items.lowerBound...back.items.lowerBound)
    }
    layout.pieces[cut.piece] = front
    layout.pieces.insert(back, at: cut.piece + 1)
    layout.renumberHeadings(after: cut.piece, from: back.items.lowerBound)
    if let run { layout.insert(run) }
  }
}
