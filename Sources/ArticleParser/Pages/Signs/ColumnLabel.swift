/// A column's label that stands alone on its line: 动 态, 快 评, 综合新闻.
struct ColumnLabel: Equatable {
  /// How sure the label is.
  enum Evidence {
    /// One of the names that papers use again and again, or a word built as they are.
    case known
    /// Two to four characters set wide apart, as labels are and names may be.
    case spacing
  }

  /// The label without its letter-spacing.
  var text: String
  /// Whether what stands under the label is opinion: 快评, 社论, 时评.
  var isCommentary: Bool
  /// Whether it stands over several short pieces of news: 动态, 快讯, 市场速览.
  var isOverBriefs: Bool
  /// How sure it is.
  var evidence: Evidence

  /// The label that is the whole line, set off or not by brackets, dots or bars.
  init?(_ line: ArraySlice<Unicode.Scalar>) {
    guard line.count <= 24, Self.mayBeLabel(line) else { return nil }
    let bare = line.filter(\.isIdeograph)[...]
    let isCommentary = Self.commentary.contains(bare)
    let isKnown = isCommentary || Self.known.contains(bare) || Self.isBuiltAsLabel(bare)
    guard isKnown || Self.isLetterSpaced(line) else { return nil }
    text = String(scalars: bare)
    self.isCommentary = isCommentary || Self.endsAsCommentary(bare)
    isOverBriefs = Self.briefs.contains(bare.suffix(2))
    evidence = isKnown ? .known : .spacing
  }

  private static let frame = ScalarSet("●■◆▲★☆◇□○【】[]［］〔〕｜|·•—-―《》〈〉:：#*")

  /// Two to eight ideographs, and beside them only what labels are set off by.
  private static func mayBeLabel(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var ideographs = 0
    for scalar in line {
      if scalar.isIdeograph {
        ideographs += 1
        if ideographs > 8 { return false }
      } else if !scalar.isBlank, !frame.contains(scalar) {
        return false
      }
    }
    return ideographs >= 2
  }

  /// Every two characters have a blank between them.
  private static func isLetterSpaced(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.contains(where: \.isBlank) else { return false }
    let words = line.split(whereSeparator: \.isBlank)
    return (2...4).contains(words.count) && words.allSatisfy { $0.count == 1 }
  }

  /// 企业动态, 市场快讯, 一线论语: two characters that say of what, two that say what.
  private static func isBuiltAsLabel(_ bare: ArraySlice<Unicode.Scalar>) -> Bool {
    bare.count == 4 && endings.contains(bare.suffix(2))
  }

  private static func endsAsCommentary(_ bare: ArraySlice<Unicode.Scalar>) -> Bool {
    bare.count <= 4 && (bare.last == "评" || bare.last == "论") || opinions.contains(bare.suffix(2))
  }

  private static let briefs = WordList("动态 快讯 简讯 短讯 速览 速递 资讯 集锦 集萃")

  private static let opinions = WordList("论语 观点")

  private static let endings = WordList(
    "动态 速览 速递 快讯 简讯 短讯 要闻 新闻 资讯 聚焦 观察 论语 论坛 视点 观点 评论 快评 时评 短评 漫谈 杂谈 随笔 广角 传真")

  private static let commentary = WordList(
    """
    快评 短评 时评 社论 评论 观点 杂谈 漫谈 随笔 杂文 言论 论坛 锐评 微评 热评 述评 社评 述论 论语 论说 时论 \
    本报评论员 今日谈 每日谈 街谈巷议 有话直说 百家论坛 观察家 编后 编后语 点评 三言两语 一家之言 快语 微言 \
    众议 争鸣 思考 茶座 百姓话题 声音 时政评论 今日快评 评论员文章
    """)

  private static let known = WordList(
    """
    动态 简讯 快讯 要闻 综合新闻 综合 短讯 消息 新闻 速览 要闻速览 速递 资讯 企业动态 市场动态 行业动态 \
    基层动态 区域新闻 国内新闻 国际新闻 本地新闻 地方新闻 社会新闻 经济新闻 新闻速递 新闻集锦 新闻集萃 \
    一线传真 一句话新闻 经济 经营 文化 体育 专题 专版 专刊 副刊 特刊 国际 国内 社会 教育 科技 卫生 健康 法治 \
    人物 视点 聚焦 焦点 关注 调查 观察 深度 专访 访谈 对话 特写 通讯 纪实 广角 纵横 速写 图片新闻 图片报道 \
    编者按 编者的话 记者手记 采访手记 相关链接 链接 背景 提示 导读 今日导读 版面导读 公告 启事 声明 广告 \
    读者来信 来信 服务 生活 消费 财经 金融 理财 房产 汽车 旅游 天下 天气 各地 地方 基层 一线 寄递物流 \
    新闻人物 人物风采 先进典型 经验交流 工作动态 工作研究 理论 理论研究 党建 群团 党建园地 文艺 文苑 副刊 \
    环球 港澳台 台海 军事 时政 民生 三农 农业 工业 能源 交通 物流 邮政 快递
    """)
}
