/// The people of a byline or of a lead's bracket, read from text such as
/// `本报通讯员 郭睿 记者 李平 摄影报道`.
struct PeopleList: Equatable {
  /// Who is named, in order.
  var people: [Article.Author] = []
  /// Whether a role, or a manner such as 摄影报道, stands among the names.
  var hasRole = false
  /// Whether it says 摄影报道 or the like.
  var isPhotoReport = false
  /// Whether every name begins with a common family name.
  var namesAreCommon = true
  /// Words that are neither names nor roles, such as the office of the people.
  var otherWords = 0

  /// Whether a role was read and nobody yet who has it.
  private var awaitsName = false

  /// Whether the text can be nothing but people.
  var isPlausible: Bool { !people.isEmpty && otherWords == 0 }

  /// Reads the text; what it cannot read counts as ``otherWords``.
  init(_ text: ArraySlice<Unicode.Scalar>) {
    var role: String?
    for token in PeopleTokens(text).tokens { read(token, role: &role) }
  }

  private mutating func read(_ token: ArraySlice<Unicode.Scalar>, role: inout String?) {
    if PersonRole.isManner(token) {
      hasRole = true
      if token.contains("摄") || token.contains("图") { isPhotoReport = true }
      return
    }
    if let match = PersonRole.opening(token) {
      hasRole = true
      // Without blanks the name before and the next role are one word: 熊莲通讯员.
      let before = token.prefix(match.originLength)
      if before.count == 3 && PersonName.isCommon(before) || awaitsName && PersonName.isName(before)
      {
        for name in PersonName.split(before) { add(name, role: role) }
      }
      role = match.role
      awaitsName = true
      let rest = token.dropFirst(match.length)
      if Self.report.contains(rest) {
        isPhotoReport = isPhotoReport || match.role.hasPrefix("摄")
        role = nil
        awaitsName = false
      } else if !rest.isEmpty {
        read(rest, role: &role)
      } else if match.role == "摄影" {
        creditLast(with: match.role)
      }
      return
    }
    if let match = PersonRole.closing(token) {
      let names = PersonName.split(token.dropLast(match.length))
      if !names.isEmpty {
        hasRole = true
        if match.role == "摄影报道" { isPhotoReport = true }
        for name in names { add(name, role: match.role.hasSuffix("报道") ? role : match.role) }
        return
      }
    }
    let names = PersonName.split(token)
    if names.isEmpty { otherWords += 1 }
    for name in names { add(name, role: role) }
  }

  private static let report = WordList("报道")

  /// A 摄影 after a name is that person's; before a name the next one's, which `read` then sees.
  private mutating func creditLast(with role: String) {
    guard let last = people.indices.last, people[last].role == nil else { return }
    people[last].role = role
  }

  private mutating func add(_ name: ArraySlice<Unicode.Scalar>, role: String?) {
    awaitsName = false
    if !PersonName.isCommon(name) { namesAreCommon = false }
    people.append(Article.Author(name: String(scalars: name), role: role))
  }
}
