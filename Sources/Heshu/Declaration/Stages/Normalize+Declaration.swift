import HeshuPipeline
import HeshuRecords

extension Normalize: DeclaredStage {
  static func read(
    _ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader
  ) -> Normalize? {
    Normalize(reader.fieldUnits(options["units"]), location: location)
  }

  var options: [(key: String, value: PrintedNode)] { [("units", units.printed)] }
}

extension DeclarationReader {
  /// Columns with their units: `{done: 亿元, share: percent}`.
  mutating func fieldUnits(_ slot: Slot?) -> [FieldUnit] {
    named(slot).compactMap { pair in
      text(Slot(pair.name.value, "a unit", pair.value.node)).map { FieldUnit(pair.name, $0) }
    }
  }
}

extension [FieldUnit] {
  var printed: PrintedNode { .mapping(map { ($0.field.value, .text($0.unit.value)) }) }
}
