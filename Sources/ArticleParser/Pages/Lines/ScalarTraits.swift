extension Unicode.Scalar {
  /// Whether it is a Han character, the zero `〇` and the repetition mark included.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007, 0x3005: true
    default: false
    }
  }

  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  var isLatinOrDigit: Bool { isDigit || isLatinLetter }

  /// Columns in half widths: 2 for what a Chinese font sets on a full square.
  var halfWidth: Int {
    switch value {
    case 0..<0xB7: 1
    case 0xB7: 2
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x27BF, 0x2E80...0xA4CF, 0xAC00...0xD7A3: 2
    case 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x3FFFF: 2
    default: 1
    }
  }

  var isWide: Bool { halfWidth == 2 }

  /// Whether a sentence ends with it.
  var isSentenceEnd: Bool {
    switch self {
    case "。", "！", "？", "!", "?", "｡": true
    default: false
    }
  }

  /// Whether it closes what came before and so never begins a line.
  var isClosing: Bool {
    switch self {
    case "”", "’", "）", "》", "〉", "」", "』", "】", "〕", "］", ")", "]": true
    default: false
    }
  }

  /// Whether it opens what follows and so never ends a line.
  var isOpening: Bool {
    switch self {
    case "“", "‘", "（", "《", "〈", "「", "『", "【", "〔", "［", "(", "[": true
    default: false
    }
  }

  /// Whether it is a mark that ends or parts clauses.
  var isStop: Bool {
    switch self {
    case "，", "、", "；", "：", ",", ";", ":", "。", "！", "？": true
    default: false
    }
  }
}

extension Collection<Unicode.Scalar> {
  /// Columns in half widths that the characters take side by side.
  var halfWidth: Int { reduce(0) { $0 + $1.halfWidth } }
}
