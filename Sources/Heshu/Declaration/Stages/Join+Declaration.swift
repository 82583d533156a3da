import HeshuPipeline
import HeshuRecords

extension Join: DeclaredStage {
  static func read(_ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader) -> Join?
  {
    let match = reader.names(options["match"])
    let take = reader.fieldUnits(options["take"])
    let isRequired = reader.flag(options["required"])
    guard let file = reader.text(options["file"]) else { return nil }
    return Join(
      file: file, part: reader.tablePart(options), match: match, take: take, isRequired: isRequired, location: location)
  }

  var options: [(key: String, value: PrintedNode)] {
    [("file", .text(file.value))] + part.options + [("match", .oneOrList(match)), ("take", take.printed)]
      + (isRequired ? [("required", .text("true"))] : [])
  }
}
