import HeshuPipeline
import HeshuRecords

extension Aggregate: DeclaredStage {
  static func read(
    _ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader
  ) -> Aggregate? {
    let by = reader.names(options["by"])
    return Aggregate(by: by, values: reader.namedExpressions(options["values"]), location: location)
  }

  var options: [(key: String, value: PrintedNode)] {
    (by.isEmpty ? [] : [("by", .oneOrList(by))]) + [("values", values.printed)]
  }
}
