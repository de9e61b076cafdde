@testable import ArticleParser

/// Made-up pages whose columns stand side by side on one text line.
enum GridPages {
  /// The lines of columns in one, as `pdftotext -layout` sets them: each column begins where the
  /// longest line of the one before it ends, and so many blanks further right.
  static func sideBySide(_ columns: [[String]], gutter: Int) -> [String] {
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { row in
      var line = ""
      var edge = 0
      for column in columns {
        if row < column.count, !column[row].isEmpty {
          line += String(repeating: " ", count: edge - line.count) + column[row]
        }
        edge += (column.map(\.count).max() ?? 0) + gutter
      }
      return line
    }
  }

  /// So many lines of running text, all of them others and as long.
  static func column(_ rows: Int, width: Int, from start: Int) -> [String] {
    (0..<rows).map { row in
      String((0..<width).map { words[(start + row * width + $0) % words.count] })
    }
  }

  private static let words = Array(
    "青禾县果园里苹果挂满枝头果农忙着采摘装箱每天都有车辆把鲜果运往城里批发市场客商早来订货"
      + "白河市古城花灯亮起游人沿着堤岸赏谜夜晚街巷人声鼎沸直到深更才散去摊主说灯会期间生意比平日好得多"
      + "林场工人清理积雪养护道路保障木材外运学校少年走上冰场练习滑行教练耐心讲解动作要领家长站在围栏外")

  static func text(_ page: PrintedPage) -> [String] {
    page.lines.map { String(scalars: $0.text) }
  }
}
