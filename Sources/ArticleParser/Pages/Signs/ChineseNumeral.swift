/// Numbers written with ideographs, as pages, months and Republican years are.
enum ChineseNumeral {
  /// One of the digits or the ten or hundred of such a number.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || scalar == "十" || scalar == "百" || scalar == "廿" || scalar == "卅"
  }

  /// The number, or `nil` where the characters are none.
  ///
  /// Both ways of writing are read: by place (`二〇二三`) and by name (`二十三`, `一百一十`).
  static func value(of scalars: [Unicode.Scalar]) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 9 else { return nil }
    let digits = scalars.compactMap(digit)
    if digits.count == scalars.count { return digits.reduce(0) { $0 * 10 + $1 } }
    var total = 0
    var pending = 0
    for scalar in scalars {
      switch scalar {
      case "十": total += max(pending, 1) * 10
      case "廿": total += 20
      case "卅": total += 30
      case "百": total += max(pending, 1) * 100
      default:
        guard let value = digit(scalar) else { return nil }
        pending = value
        continue
      }
      pending = 0
    }
    return total + pending
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "○", "零": return 0
    case "一", "壹", "元": return 1
    case "二", "贰", "貳": return 2
    case "三", "叁": return 3
    case "四": return 4
    case "五": return 5
    case "六": return 6
    case "七": return 7
    case "八": return 8
    case "九": return 9
    default: return nil
    }
  }
}
