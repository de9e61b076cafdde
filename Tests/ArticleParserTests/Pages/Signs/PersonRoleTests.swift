import Testing

@testable import ArticleParser

@Suite struct PersonRoleTests {
  @Test(arguments: [
    ("记者", "记者", 0, 2), ("本报记者", "记者", 2, 4), ("本报驻京记者", "记者", 4, 6),
    ("通讯员王芳", "通讯员", 0, 3), ("特约撰稿人", "撰稿人", 2, 5), ("摄影", "摄影", 0, 2),
    ("通迅员", "通讯员", 0, 3), ("讯员", "通讯员", 0, 2), ("摄影报道", "摄影", 0, 2),
  ])
  func aRoleOpensATokenBehindItsOrigin(
    token: String, role: String, originLength: Int, length: Int
  ) {
    #expect(
      PersonRole.opening(scalars(token))
        == PersonRole.Match(role: role, originLength: originLength, length: length))
  }

  @Test(arguments: ["王芳", "李平摄影", "", "数字化经营", "北京市公安局新闻记者"])
  func namesAndLongOriginsOpenNoRole(token: String) {
    #expect(PersonRole.opening(scalars(token)) == nil)
  }

  @Test(arguments: [
    ("李平摄", "摄", 1), ("李平摄影", "摄影", 2), ("李平摄影报道", "摄影报道", 4), ("王芳绘", "绘", 1),
    ("张三整理", "整理", 2),
  ])
  func aRoleClosesATokenBehindAName(token: String, role: String, length: Int) {
    #expect(PersonRole.closing(scalars(token)) == PersonRole.Match(role: role, length: length))
  }

  @Test(arguments: ["摄", "李摄", "摄影", "李平"])
  func aRoleAloneClosesNothing(token: String) {
    #expect(PersonRole.closing(scalars(token)) == nil)
  }

  @Test(arguments: [
    ("摄影报道", true), ("文/图", true), ("综合", true), ("文", true), ("记者", false), ("文梅", false),
  ])
  func mannersSayHowAPieceWasMade(token: String, isManner: Bool) {
    #expect(PersonRole.isManner(scalars(token)) == isManner)
  }
}
