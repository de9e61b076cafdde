import Testing

@testable import ArticleParser

@Suite struct PersonNameTests {
  @Test(arguments: ["王芳", "李建国", "欧阳修", "司马相如", "阿依古丽·买买提", "巴特尔", "诸葛青云"])
  func namesOfTwoToFourCharactersAreNames(name: String) {
    #expect(PersonName.isName(scalars(name)))
  }

  @Test(arguments: [
    "王", "王芳芳芳芳", "未完", "新华社", "北京银行", "记者", "Wang", "王1", "", "下转", "市分公司",
  ])
  func officesAndEverydayWordsAreNone(word: String) {
    #expect(!PersonName.isName(scalars(word)))
  }

  @Test func aNameOfFourNeedsAFamilyNameThatIsKnown() {
    #expect(PersonName.isName(scalars("上官婉儿")))
    #expect(!PersonName.isName(scalars("数字经营")))
  }

  @Test(arguments: [
    ("王芳", true), ("欧阳修", true), ("巴特尔", true), ("阿依古丽·买买提", true), ("旦增", false),
    ("王", false), ("诸葛青云子", false), ("", false),
  ])
  func commonNamesBeginWithAFamilyName(name: String, isCommon: Bool) {
    #expect(PersonName.isCommon(scalars(name)) == isCommon)
  }

  @Test(arguments: [
    ("马璐璐穆春生", ["马璐璐", "穆春生"]), ("王芳李军", ["王芳", "李军"]),
    ("欧阳修王安石", ["欧阳修", "王安石"]), ("王芳", ["王芳"]), ("司马相如", ["司马相如"]),
    ("北京大学出版社", []), ("未完", []), ("数字化经营模式", []),
  ])
  func namesWithoutBlanksAreCutAtTheFamilyNames(token: String, names: [String]) {
    #expect(PersonName.split(scalars(token)).map(string) == names)
  }

  private func string(_ name: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(name))
  }
}
