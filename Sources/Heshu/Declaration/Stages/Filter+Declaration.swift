import HeshuPipeline
import HeshuRecords

extension Filter: DeclaredStage {
  static func read(_ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader)
    -> Filter?
  {
    reader.text(options["condition"]).map { Filter($0, location: location) }
  }

  var options: [(key: String, value: PrintedNode)] { [("condition", .text(condition.value))] }
}
