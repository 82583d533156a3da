import HeshuPipeline
import HeshuRecords

extension DeclarationReader {
  private static let testKeys = [
    KnownKey("text", "a text", isRequired: true),
    KnownKey("published", "a day such as 2022-11-21"),
    KnownKey("expect", "mapping of table to rows", isRequired: true, example: "expect: {projects: [{share: 115.8%}]}"),
  ]

  mutating func tests(_ slot: Slot?) -> [PipelineTest] {
    guard let slot else { return [] }
    guard case .list = slot.node.content else {
      wrongType(slot)
      return []
    }
    return items(slot).compactMap { test($0) }
  }

  private mutating func test(_ slot: Slot) -> PipelineTest? {
    guard let values = values(of: Slot("test", "a mapping", slot.node), DeclarationReader.testKeys) else { return nil }
    let published = text(values["published"])
    if let published, !DeclarationReader.isDay(published.value) {
      error(
        "bad-value", "published takes a day such as 2022-11-21, not '\(published.value.inMessage)'",
        at: published.location)
    }
    let expect = named(values["expect"]).map { pair in ExpectedTable(pair.name, rows: rows(pair.value)) }
    return text(values["text"]).map {
      PipelineTest(text: $0, published: published, expect: expect, location: slot.node.location)
    }
  }

  private mutating func rows(_ table: Slot) -> [[ExpectedTable.Cell]] {
    let slot = Slot(table.name, "list of rows", table.node)
    guard case .list(let nodes) = slot.node.content else {
      wrongType(slot)
      return []
    }
    return nodes.map { row in
      named(Slot(slot.name, "rows, each a mapping of column to value", row)).compactMap { cell($0.name, $0.value) }
    }
  }

  /// A cell; `null`, `~` and nothing at all are null, and so is no text in quotes.
  private mutating func cell(_ name: Located<String>, _ slot: Slot) -> ExpectedTable.Cell? {
    guard case .text(let text, let style) = slot.node.content else {
      wrongType(Slot(name.value, "a text or number", slot.node))
      return nil
    }
    if style == .plain, ["", "~", "null"].contains(text) { return ExpectedTable.Cell(name, nil) }
    return ExpectedTable.Cell(name, Located(text, at: slot.node.location))
  }

  /// Whether a text has the form of a day of the calendar.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39) ~= $0 } }),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return 1...12 ~= month && 1...31 ~= day
  }
}
