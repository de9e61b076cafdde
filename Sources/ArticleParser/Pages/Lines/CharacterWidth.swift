extension Unicode.Scalar {
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
}

extension Collection<Unicode.Scalar> {
  /// Columns in half widths that the characters take side by side.
  var halfWidth: Int { reduce(0) { $0 + $1.halfWidth } }
}
