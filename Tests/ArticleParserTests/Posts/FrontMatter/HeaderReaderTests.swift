import Testing

@testable import ArticleParser

/// What a head that is not YAML gives: `key=value` pairs, then `|` and the body.
@Suite struct HeaderReaderTests {
  @Test(arguments: [
    ("Title: 甲: 乙\nDate: 2010-05-19\n\n正文", "title=甲: 乙 date=2010-05-19 | 正文"),
    ("title: 甲\ntags: a b, c；\n\n正文", "title=甲 tags=[a b,c；] | 正文"),
    ("Title: 甲\nCategories: a b\n\n正文", "title=甲 category=a b | 正文"),
    ("+++\ntitle = \"甲\"\ntags = ['a', 'b']\n+++\n正文", "title=甲 tags=[a,b] | 正文"),
    ("+++\ntitle = 甲 \"乙\n+++\n正文", "title=甲 \"乙 | 正文"),
    (
      "title: 甲\ndate: 2016-05-04\ntags:\n- 乙\n- 丙\n---\n正文",
      "title=甲 date=2016-05-04 tags=[乙,丙] | 正文"
    ),
    ("\ntitle: 甲\n\nsub:\n  a: b\n-----\n正文", "title=甲 sub={a:b} | 正文"),
    (
      "{\n  \"title\": \"甲}\\\"\",\n  \"tags\": [\"乙\"],\n  \"a\": {\"b\": null}\n}\n正文",
      "title=甲}\" tags=[乙] a={b:~} | 正文"
    ),
    ("\"title\": \"甲,乙\",\n\"tags\": [\"丙\"]\n;;;\n正文", "title=甲,乙 tags=[丙] | 正文"),
    (";;;\n\"title\": \"\\u7532 \\ud83d\\ude00\",\n;;;\n正文", "title=甲 😀 | 正文"),
    (
      "#+TITLE: 甲: 乙\n#+DATE: <2020-01-05 日 10:20>\n#+FILETAGS: :乙:丙:\n\n正文",
      "title=甲: 乙 date=2020-01-05 10:20 tags=[乙,丙] | 正文"
    ),
    (
      "####\n甲: 乙\n####\n\n:date: 2020-01-05 10:20\n:tags: 丙, 丁\n:category: 戊\n\n正文",
      "title=甲: 乙 date=2020-01-05 10:20 tags=[丙,丁] category=戊 | 正文"
    ),
    ("甲\n===\n\n:slug: a\n:tags: 丙,\n   丁\n正文", "title=甲 slug=a tags=[丙,丁] | 正文"),
    (
      "标题：甲\n时 间：2020-01-05\n来源: 乙报\n作者：丙\n关键词：丁，戊\n\n正文",
      "title=甲 date=2020-01-05 publication=乙报 author=丙 tags=[丁,戊] | 正文"
    ),
    ("【标题】甲\n【来源】http://a.cn\n【正文】\n正文", "title=甲 original_url=http://a.cn | 正文"),
    ("题目：甲\n字数：12\n正文：乙", "title=甲 字数=12 | 正文：乙"),
    ("#+date: 2020-01-05\n#+title: 甲\n#+tags: 乙 丙\n正文", "date=2020-01-05 title=甲 tags=[乙,丙] | 正文"),
    ("[#]: subject: (News)\n[#]: author: (Ann https://a.cn)\n\n正文", "subject=News author=Ann | 正文"),
    ("> * 原文地址：[News](http://a.cn)\n> * 译者：甲\n\n正文", "original_url=http://a.cn 译者=甲 | 正文"),
    (
      "* 原文链接 : [News](http://a.cn)\n* 作者 : [Ann]\n\n正文", "original_url=http://a.cn author=Ann | 正文"
    ),
    ("> 原文链接: http://a.cn\n> 作者：[Ann](b)\n\n正文", "original_url=http://a.cn author=Ann | 正文"),
  ])
  func headsAreReadByTheirForm(text: String, expected: String) {
    #expect(Self.reading(of: text) == expected)
  }

  @Test(arguments: [
    "", "正文", "Title: 甲\n\n正文", "注意: 甲\n又: 乙\n\n正文", "Note: 甲\nDate: 乙\n\n正文", "Title: 甲\n正文\n\n又",
    "http://a.cn\ntitle: 甲\n\n正文", "+++\ntitle = \"甲\"\n正文", "> 引文\n> 又\n\n正文", "> 译者：甲\n\n正文",
    "* 译者：甲\n\n正文", "Note: 甲\n---\n正文", "title: 甲\n乙\n---\n正文", "{\"a\": \"甲\"}\n正文",
    "{\"title\": \"甲\"}\n", "{\"title\": \"甲\"}\n{\"title\": \"乙\"}\n", "{\"title\": \"甲\"} 正文\n正文",
    "{\"title\": \"甲\"\n正文", "{ 甲 }\n正文",
    "[1]: a", "#+BEGIN_SRC c\nint\n#+END_SRC", "#+DATE: 2020-01-05\n正文", "# + title: 甲\n正文",
    "\"title\": \"甲\"\n正文", "\"title\": \"甲\"\n正文\n;;;\n又", ";;;\n正文\n;;;",
    "\"a\": \"甲\"\n;;;\n正文", ";;;",
    "标题：甲\n\n正文", "来源：甲\n作者：乙\n\n正文", "标题：甲\n他说：乙\n正文", "【标题】甲\n正文",
    "甲\n===\n\n正文", "甲\n===\n:smile: 正文", ":date: 甲\n\n正文", "甲\n===", "===\n甲\n===\n\n",
  ])
  func textIsNeverSwallowed(text: String) {
    #expect(Self.reading(of: text) == "none")
  }

  private static func reading(of text: String) -> String {
    let decoded = DecodedText(text)
    guard let matter = HeaderReader.read(decoded) else { return "none" }
    let body = decoded.bytes[matter.bodyStart...].drop { $0 <= UInt8(ascii: " ") }
    let entries = matter.entries.map(\.shown)
    return entries.joined(separator: " ") + " | " + String(decoding: body, as: UTF8.self)
  }
}
