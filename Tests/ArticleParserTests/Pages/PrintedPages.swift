@testable import ArticleParser

/// Made-up pages in the manner of the extractions.
enum PrintedPages {
  /// A page of lines; `parted` sets a blank line after each, as PDFBox does.
  static func page(_ lines: [String], parted: Bool = false) -> PrintedPage {
    let text = lines.joined(separator: parted ? "\n\n" : "\n")
    return Array(PageReader(DecodedText(text))).first ?? PrintedPage(number: 1)
  }

  static func articles(_ lines: [String], parted: Bool = false) -> [Article] {
    let text = lines.joined(separator: parted ? "\n\n" : "\n")
    return PageParser.parse(
      DecodedText(text), source: ArticleSource(path: "page.txt", format: .page)
    ).filter { $0.kind != .unassigned }
  }

  static func text(_ page: PrintedPage, _ span: LineSpan) -> String {
    String(String.UnicodeScalarView(page.lines[span.line].text[span.range]))
  }

  /// A brief of the measure of sixteen characters, its first line indented by two.
  static let orchard = [
    "本报讯 青禾县邮政分公司今年",
    "帮助果农销售苹果，已运出鲜果六万",
    "箱，果农不出村就能把苹果卖到城里。",
    "该分公司在村口设了收果点，每天",
    "两班车直达处理中心，苹果当天上路。",
  ]

  /// Another of the same measure.
  static let lanterns = [
    "本报讯 白河市举办元宵灯会，",
    "三千盏花灯照亮古城河岸，游客沿河",
    "赏灯猜谜，夜市延长到深夜方才散去。",
    "灯会持续五天，市里加开公交夜班",
    "线路，方便市民和游客往返观灯游玩。",
  ]
}
