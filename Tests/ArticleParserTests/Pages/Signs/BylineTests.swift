import Testing

@testable import ArticleParser

struct BylineTests {
  @Test(arguments: [
    ("□雷红英 张婷", "雷红英 张婷"), ("□ 张 璨", "张璨"), ("□鲍　辉", "鲍辉"), ("□诸葛怡 成晓超", "诸葛怡 成晓超"),
    ("□ 上官楠 管庆萌", "上官楠 管庆萌"), ("□本报记者 王健", "王健"), ("口 毛梓 云", "毛梓云"), ("O马璐璐 穆春生", "马璐璐 穆春生"),
    ("□马璐璐穆春生", "马璐璐 穆春生"), ("（张三 李四）", "张三 李四"), ("(通讯员 陈云)", "陈云"), ("本报记者 王健", "王健"),
    ("文/图 李平", "李平"), ("□耿玉倩 文/图", "耿玉倩"), ("李平 摄影报道", "李平"), ("◎古丽巴哈尔·艾则孜", "古丽巴哈尔·艾则孜"),
    ("□本报通讯员 郭睿 记者 李平 摄影报道", "郭睿 李平"), ("□ 张 佳 丽 王 子 龙", "张佳丽 王子龙"), ("□宗合", "宗合"),
    ("□谷平崔海怡", "谷平 崔海怡"), ("□吕娜梁燕学", "吕娜 梁燕学"),
    ("□文　梅 摄影报道", "文梅"),
    ("□舒兴莉江博摄影报道", "舒兴莉 江博"),
  ])
  func readsWholeLines(line: String, people: String) throws {
    let found = try #require(Byline.whole(scalars(line)))
    #expect(found.list.people.map(\.name).joined(separator: " ") == people)
    #expect(text(found.range, of: line) == line)
  }

  @Test(arguments: [
    "（以下简称工行）", "（完）", "（女）", "口岸建设加快", "0元购活动", "○一年级", "回到家乡", "记者从商务部了解到", "（上接第1版）",
    "本报讯 日前", "● 提升服务水平", "日本首相 访问中国", "作者简介", "记者见面会", "日文版", "人民日报评论员文章：", "本报讯 记者从国家发",
    "记者今天（4月13日）从商务部了解到，今年汽车以",
  ])
  func leavesOtherLines(line: String) {
    #expect(Byline.whole(scalars(line)) == nil)
  }

  @Test(arguments: [
    ("进一步增强廉洁自律意识。□王璟玢", "□王璟玢", "王璟玢"), ("轻松取件。□李丹 冯思怡 摄影报道", "□李丹 冯思怡 摄影报道", "李丹 冯思怡"),
    ("优化。 口 马璐璐 穆春生", "口 马璐璐 穆春生", "马璐璐 穆春生"), ("取得成效。（王小明 李莉）", "（王小明 李莉）", "王小明 李莉"),
    ("的发展。”（通讯员 王小明）", "（通讯员 王小明）", "王小明"),
  ])
  func readsTails(line: String, tail: String, people: String) throws {
    let found = try #require(Byline.atEnd(of: scalars(line)))
    #expect(text(found.range, of: line) == tail)
    #expect(found.list.people.map(\.name).joined(separator: " ") == people)
  }

  @Test(arguments: ["今年以来（1月至4月）", "出席会议。（完）", "达到100。", "门口 王家村", "增长10.0"])
  func leavesOtherEnds(line: String) {
    #expect(Byline.atEnd(of: scalars(line)) == nil)
  }

  @Test(arguments: [
    ("5孙秀 摄影报道", "孙秀"), ("[雷佳", "雷佳"), ("cf付环 白学", "付环 白学"), ("\"卢霞军 田静勇", "卢霞军 田静勇"),
    ("rc呆报记者 刘生", "刘生"), ("D 本报记者 冯玲", "冯玲"), ("[品玉波 姜胜莉", "品玉波 姜胜莉"),
  ])
  func readsMarksThatScanningMisreads(line: String, people: String) throws {
    let found = try #require(Byline.misread(scalars(line), isApart: false))
    #expect(found.list.people.map(\.name).joined(separator: " ") == people)
    #expect(text(found.range, of: line) == line)
  }

  @Test(arguments: [
    "5月1日起", "（李平 王健", "“王小明 李莉", "abc李平", "12家企业", "5家企业", "A股大涨。", "孙秀 王健", "3巷娟利 潘玉真",
  ])
  func leavesWhatIsNoMisreadByline(line: String) {
    #expect(Byline.misread(scalars(line), isApart: false) == nil)
  }

  @Test func behindAWideGapTheNamesNeedNotBeCommon() throws {
    let found = try #require(Byline.misread(scalars("[巷娟利 潘玉真"), isApart: true))
    #expect(found.list.people.map(\.name) == ["巷娟利", "潘玉真"])
    #expect(Byline.misread(scalars("[据了解，他们"), isApart: true) == nil)
  }

  @Test func tellsTheRoles() throws {
    let found = try #require(Byline.whole(scalars("□本报通讯员 郭睿 记者 李平 摄影报道")))
    #expect(found.list.people.map(\.role) == ["通讯员", "记者"])
    #expect(found.list.isPhotoReport)
    let photo = try #require(Byline.whole(scalars("（李平 摄）")))
    #expect(photo.list.people.map(\.name) == ["李平"])
  }

  @Test func continuesOnlyWithNames() {
    #expect(Byline.continues(scalars("陈云")))
    #expect(Byline.continues(scalars("摄影报道")))
    #expect(!Byline.continues(scalars("不断深化合作，")))
    #expect(!Byline.continues(scalars("推进高质量发展")))
    #expect(!Byline.continues(scalars("秋收秋种稳步推进")))
  }

  /// The names may be misread, but nobody else is 本报记者.
  @Test func ownReportersNeedNoReadableName() throws {
    let found = try #require(Byline.whole(scalars("口 本报记者 肖彬和良")))
    #expect(found.announcement == .mark)
    #expect(Byline.whole(scalars("口岸记者走访了三家企业")) == nil)
    #expect(Byline.whole(scalars("口本报记者昨天在现场看到人们忙着收获")) == nil)
  }
}
