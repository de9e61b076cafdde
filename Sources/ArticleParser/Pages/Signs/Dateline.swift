/// The lead that opens a report: 本报讯（记者 …）, 新华社北京6月11日电, 本报6月8日讯.
struct Dateline: Equatable {
  /// The whole lead, the bracket of people included.
  var range: Range<Int>
  /// The lead without its bracket, without blanks: 本报讯.
  var text: String
  /// The bracket's people.
  var people: [Article.Author]
  /// Whether the line ends before the bracket of people does.
  var isOpen: Bool

  /// The lead at the start of a line or of a paragraph.
  static func atStart(of line: ArraySlice<Unicode.Scalar>) -> Dateline? {
    guard let start = line.firstIndex(where: { !$0.isBlank }) else { return nil }
    var reader = SignReader(line, at: start)
    guard LineSignals(line).contains(.lead), let text = framedOpening(&reader) else { return nil }
    return withPeople(text, from: start, &reader)
  }

  /// Whether a line or a paragraph starts with a lead; its people are not read.
  static func opens(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    opens(line, LineSignals(line))
  }

  /// Whether a line with these signals starts with a lead.
  static func opens(_ line: ArraySlice<Unicode.Scalar>, _ signals: LineSignals) -> Bool {
    guard signals.contains(.lead) else { return false }
    var reader = SignReader(line)
    return framedOpening(&reader) != nil
  }

  /// The words of the lead without its people, in brackets or without.
  private static func framedOpening(_ reader: inout SignReader) -> [Unicode.Scalar]? {
    let framed = reader.take(where: { $0 == "【" || $0 == "[" || $0 == "［" }) != nil
    guard let text = opening(&reader) else { return nil }
    if framed, reader.take(where: { $0 == "】" || $0 == "]" || $0 == "］" }) == nil { return nil }
    return text
  }

  private static func withPeople(
    _ text: [Unicode.Scalar], from start: Int, _ reader: inout SignReader
  ) -> Dateline {
    var lead = Dateline(
      range: start..<reader.position, text: String(scalars: text), people: [], isOpen: false)
    let line = reader.line
    if let content = reader.takeBracket() ?? misreadBracket(&reader) {
      let list = PeopleList(line[content])
      let isOpen = content.upperBound == line.endIndex
      if list.hasRole || list.isPlausible && list.namesAreCommon {
        lead.people = list.people
        lead.isOpen = isOpen
        lead.range = start..<reader.position
      }
    } else if let end = reportersEnd(reader) {
      let list = PeopleList(line[lead.range.upperBound..<end.names])
      if list.hasRole, list.isPlausible {
        lead.people = list.people
        lead.range = start..<end.clause
      }
    }
    return lead
  }

  /// The bracket of people where OCR took its round marks for others: 本报讯〈记者 李明 》.
  private static func misreadBracket(_ reader: inout SignReader) -> Range<Int>? {
    var copy = reader
    guard !copy.takeRun(upTo: 2, where: { misreadMarks.contains($0) || $0.opensBracket }).isEmpty
    else { return nil }
    var role = copy
    guard role.takeAny(["记者", "通讯员", "特约", "实习", "见习"]) else { return nil }
    let rest = copy.line[copy.position...].prefix(60)
    guard let end = rest.firstIndex(where: { misreadMarks.contains($0) || $0.closesBracket }) else {
      return nil
    }
    let content = copy.position..<end
    reader = SignReader(reader.line, at: end + 1)
    return content
  }

  private static let misreadMarks = ScalarSet("〈〉《》<>«»{}")

  /// 本报讯 记者李明报道：…, where no bracket sets the people off.
  private static func reportersEnd(_ reader: SignReader) -> (names: Int, clause: Int)? {
    var copy = reader
    guard copy.takeAny(["记者", "本报记者", "通讯员", "特约记者"]) else { return nil }
    while copy.position < copy.line.endIndex, copy.position - reader.position < 30 {
      let names = copy.position
      if copy.takeAny(["摄影报道", "报道", "报导"]) {
        _ = copy.take(where: { $0 == "：" || $0 == ":" || $0 == "，" || $0 == "," })
        return (names, copy.position)
      }
      guard copy.take(where: { $0.isIdeograph }) != nil else { return nil }
    }
    return nil
  }

  private static func opening(_ reader: inout SignReader) -> [Unicode.Scalar]? {
    _ = reader.take("据")
    if let own = ownPaper(&reader) { return own }
    return agency(&reader)
  }

  private static let paperWords = ScalarSet("报刊台社网站扳")

  /// 本报讯, 本报6月8日讯, 本报北京11月3日电; OCR reads 木报讯 or 本报迅.
  private static func ownPaper(_ reader: inout SignReader) -> [Unicode.Scalar]? {
    var copy = reader
    guard copy.take(where: { $0 == "本" || $0 == "木" }) != nil,
      copy.take(where: { paperWords.contains($0) }) != nil
    else { return nil }
    if copy.take(where: { $0 == "讯" || $0 == "迅" || $0 == "訊" || $0 == "讥" }) != nil {
      guard copy.peek() != "员" else { return nil }
      reader = copy
      return Array("本报讯".unicodeScalars)
    }
    guard let words = placeAndDay(&copy, closers: ["讯", "电", "消息"], needsDay: false) else {
      return nil
    }
    reader = copy
    return Array("本报".unicodeScalars) + words
  }

  /// 新华社北京6月11日电, 中新社…电: any name in 社, 网 or 报, its place, its day and 电.
  private static func agency(_ reader: inout SignReader) -> [Unicode.Scalar]? {
    var copy = reader
    var length = 0
    while length < 7, let scalar = copy.take(where: \.isIdeograph) {
      length += 1
      guard length >= 2, scalar == "社" || scalar == "网" || scalar == "报" else { continue }
      var rest = copy
      if let words = placeAndDay(&rest, closers: ["电", "讯", "消息"], needsDay: true) {
        let name = reader.line[reader.position..<copy.position].filter { !$0.isBlank }
        reader = rest
        return name + words
      }
    }
    return nil
  }

  private static func placeAndDay(
    _ reader: inout SignReader, closers: [StaticString], needsDay: Bool
  ) -> [Unicode.Scalar]? {
    let start = reader.position
    var hasDay = false
    var length = 0
    while length < 22 {
      if !needsDay || hasDay, reader.takeAny(closers) {
        guard hasDay || length <= 4, reader.peek() != "员" else { return nil }
        return reader.line[start..<reader.position].filter { !$0.isBlank }
      }
      guard
        let scalar = reader.take(where: {
          $0.isIdeograph || $0.digit != nil || $0 == "、" || $0 == "·"
        })
      else { return nil }
      if scalar == "日", length > 0 { hasDay = true }
      if scalar == "记" || scalar == "通" && reader.peek() == "讯" || scalar == "评" { return nil }
      length += 1
    }
    return nil
  }
}
