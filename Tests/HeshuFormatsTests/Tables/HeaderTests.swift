import HeshuRecords
import Testing

@testable import HeshuFormats

/// No two columns of a file have one header.
@Suite struct HeaderTests {
  @Test(arguments: [
    (["甲", "乙"], ["甲", "乙"]), (["甲", "甲", "甲"], ["甲", "甲_2", "甲_3"]), (["甲", "甲", "甲_2"], ["甲", "甲_2", "甲_2_2"]),
    (["甲_2", "甲", "甲"], ["甲_2", "甲", "甲_3"]),
  ])
  func tellsColumnsOfOneLabelApart(_ labels: [String], _ headers: [String]) {
    let columns = labels.enumerated().map { place, label in
      OutputColumn(
        name: "c\(place)", field: place, part: .value,
        source: Field(name: "c\(place)", type: .text, label: Label(chinese: label)))
    }
    #expect(DisplayName.list(columns, .zh) == headers)
    #expect(DisplayName.list(columns, .machine) == labels.indices.map { "c\($0)" })
  }
}
