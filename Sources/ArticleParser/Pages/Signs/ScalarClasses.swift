/// What sort of character a scalar is to the reader of a newspaper page.
extension Unicode.Scalar {
  /// Whether it is a Han character, the zero `〇` and the repetition mark included.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007, 0x3005: true
    default: false
    }
  }

  /// A Han character or one of the radicals that PDF fonts give instead.
  var isIdeograph: Bool { isHan || (0x2E80...0x2FD5).contains(value) }

  /// White space of any width; control characters and joiners without a picture count as such.
  var isBlank: Bool {
    switch value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2060,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// `0`–`9` in half or full width.
  var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }

  /// `A`–`Z`, `a`–`z` in half or full width.
  var isLatinLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  var isLatinOrDigit: Bool { isDigit || isLatinLetter }

  /// A mark that can end a sentence.
  var endsSentence: Bool {
    switch self {
    case "。", "！", "？", "!", "?", "…", "｡": true
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

  /// Whether it opens what follows and so never ends a line.
  var isOpening: Bool {
    switch self {
    case "“", "‘", "（", "《", "〈", "「", "『", "【", "〔", "［", "(", "[": true
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

  /// Whether it may follow the end of a sentence: what closes, or a quote that both opens and closes.
  var closes: Bool { isClosing || self == "\"" }

  /// An opening round bracket.
  var opensBracket: Bool { self == "（" || self == "(" || self == "〔" || self == "﹙" }

  /// A closing round bracket.
  var closesBracket: Bool { self == "）" || self == ")" || self == "〕" || self == "﹚" }

  /// A mark that never begins a printed line of its own, so what starts with it continues.
  var cannotBegin: Bool {
    switch self {
    case "，", "。", "、", "；", "：", "！", "？", "）", "”", "’", "》", "」", "』", "】", "…", ",",
      ";", ":", "!", "?", ")", "%", "％", "·", "〉", "］", "]", "｡", "､":
      true
    default: false
    }
  }
}
