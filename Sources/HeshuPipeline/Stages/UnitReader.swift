import HeshuQuantities
import HeshuRecords

/// Reads the units that a pipeline names.
enum UnitReader {
  /// The unit of a text; a diagnostic with a suggestion where there is none.
  static func unit(_ text: Located<String>, diagnostics: inout Diagnostics) -> WrittenUnit? {
    if let unit = UnitCatalogue.written(text.value) { return unit }
    let near = Spelling.nearest(to: text.value, among: UnitCatalogue.symbols.map(\.written) + ["percent", "text"])
    diagnostics.error(
      "unknown-unit", "no unit is called '\(text.value)'", at: text.location,
      hint: near.map { "did you mean '\($0)'? `heshu units` lists them" } ?? "`heshu units` lists them")
    return nil
  }
}
