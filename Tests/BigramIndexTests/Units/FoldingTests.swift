import BigramIndex
import Testing

@Suite struct FoldingTests {
  private func folded(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch Folding.fold(scalar) {
      case .nothing: break
      case .space: view.append(" ")
      case .lineEnd: view.append("\n")
      case .scalars(let scalars):
        view.append(contentsOf: scalars.compactMap { Unicode.Scalar($0.scalar) })
      }
    }
    return String(view)
  }

  @Test(arguments: [
    ("ＡＢＣ１２３", "abc123"), ("CRM", "crm"), ("⽅法", "方法"), ("⻘年", "青年"), ("⼀⽅⻘", "一方青"),
    ("數字化經營", "数字化经营"), ("10∶40", "10:40"), ("１０：４０", "10:40"), ("「甲」『乙』", "\"甲\"\"乙\""),
    ("“甲”", "\"甲\""), ("甲·乙・丙•丁", "甲·乙·丙·丁"), ("一—－–", "一---"), ("二〇○", "二〇〇"), ("①㎏", "1kg"),
    ("a\u{200B}\u{FEFF}\u{AD}\u{FE0F}b", "ab"), ("\u{3000}\u{A0}", "  "), ("\u{F900}", "岂"),
    ("\u{2F800}", "丽"), ("𠮟", "𠮟"), ("后後", "后后"), ("干乾幹", "干干干"), ("´", "´"), ("\r\n", "\n\n"),
  ])
  func charactersThatReadersTakeForTheSame(text: String, result: String) {
    #expect(Array(folded(text).unicodeScalars) == Array(result.unicodeScalars))
  }

  @Test func foldingTwiceChangesNothing() throws {
    for value in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(value), case .scalars(let once) = Folding.fold(scalar)
      else {
        continue
      }
      for part in once {
        let again = try Folding.fold(#require(Unicode.Scalar(part.scalar)))
        if again != .scalars([part]) { Issue.record("U+\(String(value, radix: 16)): \(again)") }
      }
    }
  }

  @Test(arguments: [
    ("中", Folding.Kind.unit), ("々", .unit), ("カ", .unit), ("\u{E000}", .unit), ("\u{3400}", .unit),
    ("a", .word), ("1", .word), ("я", .word), ("\u{301}", .word), ("。", .mark), ("□", .mark),
    ("\u{0}", .mark), ("\u{FFFD}", .mark),
  ])
  func kinds(text: String, kind: Folding.Kind) throws {
    let scalar = try #require(text.unicodeScalars.first)
    guard case .scalars(let scalars) = Folding.fold(scalar) else {
      Issue.record("\(text) folds to nothing")
      return
    }
    #expect(scalars.map(\.kind) == [kind])
  }
}
