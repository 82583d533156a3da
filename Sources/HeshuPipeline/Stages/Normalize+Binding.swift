import HeshuQuantities
import HeshuRecords

extension Normalize: RowStageDeclaration {
  /// Finds columns and units; nil, with diagnostics, where one is missing or the unit is of another kind.
  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    var output = input
    var columns: [NormalizeStage.Target] = []
    for entry in units {
      guard
        let index = ColumnReader.figureColumn(entry.field, in: input, diagnostics: &diagnostics),
        let unit = UnitReader.unit(entry.unit, diagnostics: &diagnostics)
      else { continue }
      if let kind = input.fields[index].kind, !Self.agrees(kind, unit) {
        diagnostics.error(
          "unit-dimension",
          "column '\(entry.field.value)' holds figures of kind \(kind.name), and \(entry.unit.value) is \(unit.unit.kind.name)",
          at: entry.unit.location, hint: "name a unit of the same kind, or the other kind in the pattern")
        continue
      }
      output.fields[index].unit = unit
      columns.append(NormalizeStage.Target(column: index, unit: unit))
    }
    return diagnostics.hasErrors ? nil : NormalizeStage(output: output, targets: columns)
  }

  /// A ratio may be written in percent or as a multiple; every other kind keeps to itself.
  static func agrees(_ kind: FigureKind, _ unit: WrittenUnit) -> Bool {
    let ratios: Set<FigureKind> = [.percent, .multiple, .rate]
    return kind == unit.unit.kind || kind == .number || kind == .other
      || (ratios.contains(kind) && ratios.contains(unit.unit.kind))
  }
}
