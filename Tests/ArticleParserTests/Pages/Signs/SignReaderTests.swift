import Testing

@testable import ArticleParser

@Suite struct SignReaderTests {
  @Test func literalsMayBeLetterSpaced() {
    var reader = SignReader(scalars("本 报　讯 记者"))
    let isTaken = reader.take("本报讯")
    #expect(isTaken)
    #expect(reader.peek() == "记")
    #expect(!reader.isAtEnd)
  }

  @Test func aLiteralIsTakenWholeOrNotAtAll() {
    var reader = SignReader(scalars("本报评论员"))
    let isTaken = reader.take("本报讯")
    #expect(!isTaken)
    #expect(reader.position == 0)
    let isOneTaken = reader.takeAny(["本报讯", "本报"])
    #expect(isOneTaken)
    #expect(reader.position == 2)
  }

  @Test(arguments: [("12版", 12), ("１２版", 12), ("十二版", 12), ("1 2版", 12), ("二〇二三年", 2023)])
  func numbersAreTakenInAnyDigits(text: String, number: Int) {
    var reader = SignReader(scalars(text))
    let taken = reader.takeNumber()
    #expect(taken == number)
    #expect(reader.peek()?.isIdeograph == true)
  }

  @Test func noNumberTakesNothing() {
    var reader = SignReader(scalars("版"))
    let taken = reader.takeNumber()
    #expect(taken == nil)
    #expect(reader.position == 0)
  }

  @Test(arguments: [
    ("（记者 王芳）讯", "记者 王芳", "讯"), ("(王芳)讯", "王芳", "讯"), ("（记者 王芳", "记者 王芳", ""), ("（）讯", "", "讯"),
  ])
  func aBracketReachesToItsEndOrTheLines(line: String, inside: String, rest: String) {
    var reader = SignReader(scalars(line))
    let bracket = reader.takeBracket()
    #expect(text(bracket, of: line) == inside)
    #expect(text(reader.position..<line.unicodeScalars.count, of: line) == rest)
  }

  @Test func aBracketThatNeverEndsIsNone() {
    var reader = SignReader(scalars("（" + String(repeating: "甲", count: 80)))
    let bracket = reader.takeBracket()
    #expect(bracket == nil)
    #expect(reader.position == 0)
  }

  @Test func aSliceKeepsItsIndices() {
    let line = scalars("上接 第1版").dropFirst(3)
    var reader = SignReader(line)
    #expect(reader.position == 3)
    let isTaken = reader.take("第")
    let number = reader.takeNumber()
    #expect(isTaken)
    #expect(number == 1)
  }
}
