import HeshuPipeline
import HeshuRecords
import Testing

@testable import Heshu

/// Every value knows where it was written: `⟦` stands in front of the first character that counts.
@Suite struct PipelineFileLocationTests {
  private static let sample =
    """
    heshu: 1
    pipeline: ⟦places
    read: ['⟦甲.txt', "⟦乙.txt"]
    tables:
      ⟦one:
        - ⟦extract:
            table: ⟦name
            take: {⟦subject: subject of   ⟦share}
            patterns:
              - |
                ⟦甲%{MONEY:done}
              - {id: ⟦数, match: '⟦%{PERCENT:share}'}
              - >-

                # no comment
                  ⟦folded
        - ⟦filter: 甲 ⟦x
    stages: [⟦extract, ⟦rank: ⟦share]
    """

  /// The text without its marks, and the places of the marks.
  static func marked(_ text: String) -> (text: String, places: [String]) {
    var plain = String.UnicodeScalarView()
    var places: [String] = []
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "⟧" { continue }
      if scalar == "⟦" {
        places.append("p.yaml:\(line):\(column)")
        continue
      }
      plain.append(scalar)
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    return (String(plain), places)
  }

  @Test func valuesKeepTheirPlaces() throws {
    let (text, places) = PipelineFileLocationTests.marked(PipelineFileLocationTests.sample)
    let (pipeline, diagnostics) = reading(text.replacing("# no comment\n", with: "\n"))
    #expect(diagnostics == [])
    let read = try #require(pipeline)
    guard case .files(let files) = read.read else { return }
    let table = try #require(read.tables.first)
    let extract = try #require(table.stages.first as? Extract)
    let filter = try #require(table.stages.last as? Filter)
    let rank = try #require(read.stages.last as? Rank)
    let found = [
      read.name.location, files[0].location, files[1].location, table.name.location, extract.location,
      extract.table?.location, extract.take[0].field.location, extract.take[0].figure.location,
      extract.patterns[0].match.location, extract.patterns[1].id?.location, extract.patterns[1].match.location,
      extract.patterns[2].match.location, filter.location, filter.condition.location?.advanced(by: 2),
      read.stages[0].location, rank.location, rank.by.location,
    ]
    #expect(found.map { $0?.description } == places)
  }
}
