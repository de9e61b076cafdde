/// The headings above a text told apart: kicker, headline and subheadline.
struct MarkdownDeck {
  var kicker: [Int] = []
  var headline: [Int] = []
  var subheadline: [Int] = []

  /// Reads the heading blocks in printed order.
  init(_ headings: [Int], _ blocks: [MarkdownBlock]) {
    var units: [[Int]] = []
    for index in headings {
      if Self.isDashed(blocks[index]), !units.isEmpty {
        subheadline.append(index)
      } else if let last = units.last?.last, blocks[last].level == blocks[index].level,
        !Organisation.isName(blocks[last].bodyText)
      {
        units[units.count - 1].append(index)
      } else {
        units.append([index])
      }
    }
    assign(units, blocks)
  }

  /// Takes the series line, 本期关注：…, out of the lines above or below the headline.
  mutating func takeSeries(_ blocks: [MarkdownBlock]) -> [Int] {
    func isSeries(_ index: Int) -> Bool { SeriesLine(blocks[index].bodyText) == .series }
    let series = (kicker + subheadline).filter(isSeries)
    kicker.removeAll(where: isSeries)
    subheadline.removeAll(where: isSeries)
    return series
  }

  /// A subheadline opens with a dash.
  private static func isDashed(_ block: MarkdownBlock) -> Bool {
    guard let first = block.bodyText.first else { return false }
    return first == "—" || first == "─" || first == "-" || first == "―"
  }

  private mutating func assign(_ units: [[Int]], _ blocks: [MarkdownBlock]) {
    switch units.count {
    case 0: return
    case 1: headline = units[0]
    case 2: assignPair(units[0], units[1], blocks)
    default:
      // The highest heading is the headline; the line before it leads in, the next one explains.
      let levels = units.map { blocks[$0[0]].level }
      let main = levels.indices.min { levels[$0] < levels[$1] } ?? 0
      headline = units[main]
      if main > 0 { kicker = units[main - 1] }
      if main + 1 < units.count { subheadline = units[main + 1] + subheadline }
    }
  }

  /// Two headings of different size: a kicker and its headline, unless the first is much larger.
  private mutating func assignPair(_ first: [Int], _ second: [Int], _ blocks: [MarkdownBlock]) {
    let upper = blocks[first[0]].level
    let lower = blocks[second[0]].level
    let isOffice = Organisation.isName(blocks[first[0]].bodyText)
    if upper + 1 < lower, !isOffice {
      headline = first
      subheadline = second + subheadline
    } else {
      kicker = first
      headline = second
    }
  }
}
