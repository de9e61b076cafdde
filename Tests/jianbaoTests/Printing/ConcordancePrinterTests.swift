import Foundation
import Testing

@testable import jianbao

@Suite struct ConcordancePrinterTests {
  @Test func theWordStandsInOneColumnByCells() throws {
    let lines = try FixtureCorpus().search("物业", "--kwic")
    #expect(lines.count == 6)
    let columns = lines.map { line in
      let parts = line.components(separatedBy: " 物业 ")
      return DisplayWidth.cells(of: parts[0])
    }
    #expect(Set(columns).count == 1)
    let places = lines.map { DisplayWidth.cells(of: $0.components(separatedBy: "\t")[0]) }
    #expect(Set(places).count == 1)
  }

  @Test func everyLineNamesItsPlace() throws {
    for line in try FixtureCorpus().search("缴费 OR CRM", "--kwic") {
      let place = line.components(separatedBy: "\t").last ?? ""
      #expect(place.wholeMatch(of: /corpus\/2022\/[ab]\.md:\d+:\d+/) != nil, "\(line)")
    }
  }
}
