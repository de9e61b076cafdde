/// Control, zero-width and unusual white-space characters.
let invisibleCases: [(markup: String, expected: String)] = [
  ("甲\u{0}乙\u{7}", "甲乙"),
  ("甲\u{A0}乙", "甲 乙"),
  ("甲\u{200B}\u{FEFF}\u{2060}乙", "甲乙"),
  ("甲\u{AD}乙", "甲乙"),
  ("甲\u{85}乙", "甲|乙"),
  ("甲\u{2028}乙\u{2029}丙", "甲|乙|丙"),
  ("甲\t乙", "甲 乙"),
  ("甲\u{3000}乙\u{3000}", "甲\u{3000}乙"),
  ("a\u{2003}b", "a b"),
  ("👨\u{200D}👩", "👨\u{200D}👩"),
  ("甲\r\n乙\r\n\r\n丙", "甲乙|丙"),
]
