import Foundation
import TestSupport

/// The articles of a page as a reader cut them out by hand.
struct GoldPage: Decodable {
  struct Article: Decodable {
    struct Author: Decodable { var name: String }
    var type: String
    var headline: String?
    var kicker: String?
    var section: String?
    var body: String
    var authors: [Author]?
    var subheads: [String]?
    var continuedFrom: Int?
    var startsMidParagraph: Bool?
  }

  var articles: [Article]

  static func load(_ name: String) throws -> GoldPage {
    let path = "Tests/ArticleParserTests/Fixtures/seeds-gold/\(name).json"
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(GoldPage.self, from: Data(try Repository.bytes(path)))
  }
}

/// A text without white space, widths and radicals levelled, as gold and record are compared.
func levelled(_ text: String?) -> String {
  (text ?? "").precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
}
