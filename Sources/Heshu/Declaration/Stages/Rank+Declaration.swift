import HeshuPipeline
import HeshuRecords

extension Rank: DeclaredStage {
  static func read(_ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader) -> Rank?
  {
    let order = reader.choice(options["order"], ["ascending", "descending"])
    let name = reader.name(options["as"])
    guard let by = reader.name(options["by"]) else { return nil }
    return Rank(
      by: by, isDescending: order != "ascending", within: reader.names(options["within"]), name: name ?? "rank",
      location: location)
  }

  var options: [(key: String, value: PrintedNode)] {
    [("by", .text(by.value))] + (isDescending ? [] : [("order", .text("ascending"))])
      + (groups.isEmpty ? [] : [("within", .oneOrList(groups))]) + (name == "rank" ? [] : [("as", .text(name.value))])
  }
}
