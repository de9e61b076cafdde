/// What the first and last words of heading lines say of the break between two lines.
///
/// `山东邮政推出` goes on with `省内特快“次晨达”产品`, however unequal the two lines are, and
/// `各地加紧水利工程建设` begins anew after `补齐短板`.
enum PhraseEdge {
  /// Verbs that want an object: they begin the second phrase of a headline and hardly end one.
  private static let verbs = WordList(
    """
    推出 打造 助力 推动 促进 开展 导致 造成 出席 会见 印发 听取 迎来 聚焦 成为 争当 争做 携手 奏响 \
    谱写 绘就 筑牢 守护 激发 激活 点亮 构建 搭建 营造 树立 践行 弘扬 引发 带动 拉动 撬动 致力 力争 \
    确保 强调 要求 呼吁 敦促 宣布
    """)
  /// Others that begin a second phrase.
  private static let beginnings = WordList(
    """
    夯实 彰显 凝聚 书写 共享 共创 共建 乐享 喜迎 欢度 迈向 迈上 赋能 护航 保障 公布 决定 围绕 反对 \
    提升 提高 增强 优化 完善 加强 强化 深化 拓展 扩大 满足 贯彻 落实 丰富 展现 展示 传承 焕发 释放 \
    铸就 续写 开启 开创 走出 跑出 唱响 汇聚 厚植 培育 服务 惠及 造福 增进 维护 捍卫 抵制 批评 谴责 \
    否认 拒绝 警告 承诺 表示 同意 讨论 纪念 庆祝 欢庆 共庆 共迎 共贺 感受 体验 勇担 勇当 争创 牢记 \
    坚定 坚守 着力 全力 合力 努力 有力 有望 多措并举 多举措 多点 超 近 逾 致
    """)
  /// Words that end a clause: what happened, or how it goes.
  private static let closings = WordList(
    """
    举行 召开 开幕 闭幕 落幕 收官 启动 启航 来袭 来临 临近 到来 在即 过半 发力 提速 向好 升温 回升 \
    提升 提高 增长 下降 加快 持续 平稳 有序 两旺 有力 见效 显著 新高 完成 成功 出炉 亮相 上线 上市 \
    登场 遇难 死亡 受伤 遭袭 不断 开放 改善 丰收 丰富 攀升 浓厚 火热 红火 繁忙 稳定 优化 复苏 回暖 \
    增强 凸显 显现 扩大 壮大 涌动 迸发 释放 推进 展开 到位 顺畅 充足 旺盛 热闹 活跃 强劲 良好 连绵 \
    发布 确定 结束 开始 开启 开通 通车 落地 生效 实施 施行 突破 飘香 正浓 渐浓 正旺 正酣 正忙 当时 \
    减弱 缓解 恶化 加剧 受阻 升级 转型 合作 交流 会谈 访问 命令 贺信 贺电
    """)
  /// Words that say of a subject what became of it.
  private static let predicates = WordList(
    """
    成功 圆满 正式 将 已 再 持续 加快 加速 顺利 全面 稳步 有序 举行 召开 开幕 启动 发布 成立 在 取得 显著 \
    增长 提速 升温 回升 走高 提质 协同 平稳 稳定 有力 进入 迈入 达 超 创 破 获 引 赢 圆梦 完成 通过 开通 \
    通车 投产 上线 亮相 落地 闭幕 收官 结束 开始 访问 抵达 会晤 致辞 讲话 并 和 及 或 等
    """)
  /// Words that lead on, and the mark that does.
  private static let particles = ScalarSet("与将把被让的：")
  /// Those of whom headlines tell, in the first place.
  private static let subjects = WordList(
    "各地 各方 各国 各界 各部 多地 多方 多国 多部门 多项 我国 全国 全球 全省 全市 中国 国际 外媒 专家 北方 南方")

  /// Whether a line stops where no heading does: before the object of its verb, after a word that
  /// only leads on.
  static func leadsOn(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last else { return false }
    return particles.contains(last) || verbs.closingLength(of: text) != nil
  }

  /// Whether a line ends as a clause does.
  static func closes(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    closings.closingLength(of: text) != nil
  }

  /// Whether a line begins with a subject, as a phrase of its own does: with one of those of whom
  /// headlines tell, or with somebody who says something (`外媒称`).
  static func opensAnew(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    subjects.openingLength(of: text) != nil || text.prefix(4).dropFirst().contains("称")
  }

  /// Whether a line begins with what is said of a subject in the line before.
  static func goesOn(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    predicates.openingLength(of: text) != nil
  }

  /// Whether a line begins with a verb, as the second phrase of a headline does.
  static func opensWithVerb(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    verbs.openingLength(of: text) != nil || beginnings.openingLength(of: text) != nil
  }
}
