import ArticleParser

/// Numbers as people read them, without the locale's help.
enum Decimal {
  /// A number with two digits behind the point.
  static func text(_ number: Double) -> String {
    var writer = JSONWriter()
    writer.value(number, decimals: 2)
    return writer.text
  }

  /// A number of bytes in the largest unit that leaves a digit before the point.
  static func bytes(_ count: Int) -> String {
    var value = Double(count)
    for unit in ["B", "KiB", "MiB"] {
      if value < 1024 { return unit == "B" ? "\(count) B" : text(value) + " " + unit }
      value /= 1024
    }
    return text(value) + " GiB"
  }
}
