import Testing

@testable import ArticleParser

@Suite struct SurnameTests {
  @Test func frequentNamesRankBeforeRareOnesAndThoseBeforeWords() {
    #expect(Surname.rank("王") == 2)
    #expect(Surname.rank("昝") == 1)
    #expect(Surname.rank("的") == 0)
    #expect(Surname.contains("昝"))
    #expect(!Surname.contains("国"), "an everyday word would make names of half the language")
  }

  @Test func compoundNamesAreTwoCharactersInTheirOrder() {
    #expect(Surname.contains("欧", "阳"))
    #expect(!Surname.contains("阳", "欧"))
    #expect(!Surname.contains("王", "李"))
  }
}
