/// The common Chinese family names.
///
/// The list was written by hand from the order of the Hundred Family Names and the names that are
/// common today; rare names that are everyday words (国, 全, 平) are left out, since they would make
/// names of half the language.
enum Surname {
  /// Whether the character is a common family name.
  static func contains(_ scalar: Unicode.Scalar) -> Bool { single.contains(scalar) }

  /// Whether the two characters are a compound family name: 欧阳, 诸葛.
  static func contains(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    compound.ordinal(of: PairReader.pair(first, second)) != nil
  }

  /// How well the character opens a name: 2 for the hundred names that most people have, 1 for the
  /// others, 0 for none.
  static func rank(_ scalar: Unicode.Scalar) -> Int {
    single.contains(scalar) ? (frequent.contains(scalar) ? 2 : 1) : 0
  }

  private static let frequent = ScalarSet(
    """
    王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛\
    叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖\
    龚施陶
    """)

  private static let single = ScalarSet(
    """
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章\
    云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常\
    乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝臧计伏成戴谈宋茅庞熊纪舒屈\
    项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯\
    昝管卢莫房裘缪解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家\
    封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬郗班仰仲伊宫宁仇栾暴甘厉戎祖武\
    符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍闻莘翟谭贡劳\
    逄姬申扶堵冉宰郦雍璩桑桂濮牛寿边扈燕冀郏浦尚温庄晏柴瞿阎慕连茹习宦艾鱼向古易慎戈\
    廖庾终暨居衡耿满弘匡文寇禄阙东殴殳沃蔚越夔隆巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙\
    乜养鞠须丰巢关蒯查荆红竺权逯盖桓仉晋楚闫法汝鄢涂钦岳帅缑亢况郈琴牟佘佴伯赏墨哈谯\
    笪阳佟肖付代兰邸隋矫仝揭苑阿冼楼丛苟覃晓候青敬邝尧泮闪尉刑
    """)

  private static let compound: PairOrdinals = {
    let names = Array(
      """
      欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠\
      公孙慕容仲孙钟离长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁\
      拓跋夹谷轩辕令狐段干百里呼延东郭南门羊舌微生梁丘左丘东门西门完颜耶律纳兰
      """.unicodeScalars)
    var pairs = PairOrdinals(capacity: names.count / 2)
    for index in stride(from: 0, to: names.count - 1, by: 2) {
      _ = pairs.insert(PairReader.pair(names[index], names[index + 1]))
    }
    return pairs
  }()
}
