import ArticleParser
import BigramIndex
import Foundation
import TestSupport
import Testing

/// What must hold of the sample files, seen from outside.
@Suite struct SeedsTests {
  private let folder: TemporaryFolder
  private let binary: Binary

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Binary.packageFolder + "/seeds", toPath: folder.path("seeds"))
    binary = Binary(in: folder.path)
  }

  @Test(arguments: [
    ("三位一体", "seeds/001_54253321546757e8.txt"), ("自助缴纳物业费", "seeds/001_54253321546757e8.txt"),
    ("综合资产", "seeds/001_54253321546757e8.txt"), ("数字化经营", "seeds/001_54253321546757e8.txt"),
    ("hubei_cfc@163.com", "seeds/002_93d75d15b70918f9.txt"),
    ("10:40", "seeds/000_8e2121dcfcce3282.txt"), ("ＣＲＭ", "seeds/004_f1de5029568361a4.txt"),
  ])
  func theFirstHitIsInTheRightFile(_ query: String, _ file: String) throws {
    let output = try binary.run(["search", query, "seeds"])
    #expect(output.status == 0)
    #expect(output.lines.first?.hasPrefix(file + ":") == true, "\(output.text)\(output.errors)")
  }

  @Test func variantsFindTheSame() throws {
    #expect(try binary.run(["index", "seeds"]).status == 0)
    for (query, variant) in [
      ("数字化经营", "數字化經營"), ("CRM", "ＣＲＭ"), ("CRM", "crm"), ("业", "業"), ("5G网络", "５Ｇ網絡"),
    ] {
      let plain = try binary.run(["search", query, "-o"]).lines.count
      #expect(try binary.run(["search", variant, "-o"]).lines.count == plain)
      #expect(
        try binary.run(["search", query, "-l"]).bytes
          == binary.run(["search", variant, "-l"]).bytes)
    }
    #expect(try binary.run(["search", "CR"]).status == 1)
    #expect(try binary.run(["search", "快评", "-q"]).status == 0)
  }

  @Test func indexSearchAndDumpWorkFromAnotherFolder() throws {
    let index = folder.path("索引 1")
    #expect(try binary.run(["index", "--index", index, "seeds"]).status == 0)
    let elsewhere = try TemporaryFolder()
    let other = Binary(in: elsewhere.path)
    let here = try binary.run(["search", "--index", index, "智慧物业", "--vimgrep"])
    let there = try other.run(["search", "--index", index, "智慧物业", "--vimgrep"])
    #expect(!here.lines.isEmpty)
    #expect(there.lines == here.lines.map { folder.path + "/" + $0 })
    #expect(
      try other.run(["dump", "--index", index]).lines.count
        == binary.run(["parse", "seeds"]).lines.count)
  }

  @Test func theIndexIsFoundUpwardAndByItsVariable() throws {
    #expect(try binary.run(["index", "seeds"]).status == 0)
    let below = try Binary(in: folder.path("seeds")).run(["search", "智慧物业", "-l"])
    #expect(below.lines == ["001_54253321546757e8.txt"])
    let elsewhere = try TemporaryFolder()
    var other = Binary(in: elsewhere.path)
    #expect(try other.run(["search", "智慧物业"]).status == 2)
    other.environment["JIANBAO_INDEX"] = folder.path(".jianbao")
    #expect(try other.run(["search", "智慧物业", "-c"]).lines == ["1"])
  }

  @Test func badFilesAreNamedAndTheRestIsIndexed() throws {
    try folder.write("seeds/empty.txt", "")
    try folder.write("seeds/binary.bin", (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    try folder.write("seeds/closed.txt", "物业")
    let made = try binary.shell("mkfifo seeds/pipe && chmod 000 seeds/closed.txt && id -u")
    #expect(made.status == 0)
    let output = try binary.run(["search", "智慧物业", "-c", "seeds"])
    #expect(output.status == 2)
    #expect(output.lines == ["1"])
    var bad = ["empty.txt", "binary.bin", "pipe"]
    // The superuser reads everything.
    if made.lines != ["0"] { bad.append("closed.txt") }
    for name in bad {
      let mentions = output.errors.split(separator: "\n").count { $0.contains("seeds/" + name) }
      #expect(mentions == 1, "\(name): \(output.errors)")
    }
  }

  @Test func nothingDependsOnTheLanguage() throws {
    #expect(try binary.run(["index", "seeds"]).status == 0)
    var outputs: [[UInt8]] = []
    for language in ["C", "zh_CN.UTF-8", "tr_TR.UTF-8"] {
      var other = binary
      other.environment = ["LANG": language, "LC_ALL": language]
      outputs.append(try other.run(["search", "CRM OR 物业", "--json"]).bytes)
    }
    #expect(outputs[0] == outputs[1] && outputs[1] == outputs[2])
    #expect(!outputs[0].isEmpty)
  }

  @Test func aClosedPipeIsNoError() throws {
    #expect(try binary.run(["index", "seeds"]).status == 0)
    let output = try binary.shell("jianbao dump | head -n 1 | wc -l")
    #expect(output.errors.isEmpty)
    #expect(output.text.contains("1"))
  }
}
