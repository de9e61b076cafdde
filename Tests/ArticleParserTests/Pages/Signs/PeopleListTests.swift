import Testing

@testable import ArticleParser

@Suite struct PeopleListTests {
  @Test(arguments: [
    ("本报通讯员 郭睿 记者 李平 摄影报道", "通讯员:郭睿 记者:李平"), ("记者王芳", "记者:王芳"),
    ("王芳 李军", "王芳 李军"), ("记者 王芳 李军", "记者:王芳 记者:李军"),
    ("记者王芳通讯员李军", "记者:王芳 通讯员:李军"), ("李平摄", "摄:李平"), ("文/图 王芳", "王芳"),
    ("王芳 摄影", "摄影:王芳"), ("记者 张 璨", "记者:张璨"), ("记者", ""),
    ("通讯员 马璐璐穆春生", "通讯员:马璐璐 通讯员:穆春生"),
  ])
  func everyNameHasTheRoleBesideIt(text: String, people: String) {
    let list = PeopleList(scalars(text))
    let shown = list.people.map { ($0.role.map { $0 + ":" } ?? "") + $0.name }
    #expect(shown.joined(separator: " ") == people)
    #expect(list.otherWords == 0)
  }

  @Test(arguments: [
    ("李平 摄影报道", true), ("李平 文/图", true), ("摄影报道 李平", true), ("记者 李平", false),
    ("李平 报道", false),
  ])
  func photoReportsSaySo(text: String, isPhotoReport: Bool) {
    #expect(PeopleList(scalars(text)).isPhotoReport == isPhotoReport)
  }

  @Test(arguments: [
    "数字化经营赋能转型发展", "记者从市分公司了解到", "王芳 数字化经营赋能 李军", "", "本报综合",
  ])
  func textIsNoListOfPeople(text: String) {
    #expect(!PeopleList(scalars(text)).isPlausible)
  }

  @Test func namesWithoutAKnownFamilyNameAreTold() {
    #expect(PeopleList(scalars("王芳 李军")).namesAreCommon)
    #expect(!PeopleList(scalars("王芳 旦增")).namesAreCommon)
  }
}
