import HeshuPipeline
import HeshuRecords

extension Archive: DeclaredStage {
  static func read(_ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader)
    -> Archive?
  {
    reader.text(options["path"]).map { Archive($0, location: location) }
  }

  var options: [(key: String, value: PrintedNode)] { [("path", .text(path.value))] }
}
