import HeshuQuantities
import HeshuRecords

/// Decides which columns an output has.
enum LayoutBuilder {
  /// The columns of `schema` for one output.
  ///
  /// - Parameters:
  ///   - rules: the names of the patterns that draw the rows.
  ///   - qualified: the fields in which a qualified figure or a computed number with an open end occurs; each gets `NAME_qualifier` beside it.
  static func layout(
    table: String, schema: Schema, rules: [String] = [], target: LoadTarget, qualified: Set<Int>
  ) -> TableLayout {
    var columns: [OutputColumn] = []
    for (index, field) in schema.fields.enumerated() {
      let field = withoutEmptyUnit(field)
      columns.append(OutputColumn(name: field.name, field: index, part: .value, source: field))
      guard field.isNumeric else { continue }
      for part in parts(of: field, isFull: target.hasFullColumns, isQualified: qualified.contains(index)) {
        let name = "\(field.name)_\(part.rawValue)"
        // A column of that name that the pipeline makes itself stays as it is.
        guard schema.index(of: name) == nil else { continue }
        columns.append(OutputColumn(name: name, field: index, part: part, source: field))
      }
    }
    if target.hasVerdicts {
      columns.append(OutputColumn(name: "verdict", field: -1, part: .verdict, source: nil))
      columns.append(OutputColumn(name: "failed_checks", field: -1, part: .failedChecks, source: nil))
    }
    columns.append(OutputColumn(name: "source", field: -1, part: .source, source: nil))
    return TableLayout(table: table, columns: columns, rules: rules)
  }

  /// A plain number has no unit to show.
  private static func withoutEmptyUnit(_ field: Field) -> Field {
    guard let unit = field.unit, unit.text.isEmpty, unit.power == 0 else { return field }
    var field = field
    field.unit = nil
    return field
  }

  private static func parts(of field: Field, isFull: Bool, isQualified: Bool) -> [OutputColumn.Part] {
    if isFull {
      guard field.type == .figure else { return [.low, .high, .ends] + (isQualified ? [.qualifier] : []) }
      return [.text, .low, .high, .ends, .qualifier] + (field.keepsPeriods ? [.period] : [])
    }
    return isQualified ? [.qualifier] : []
  }

  /// The columns in which a qualified figure occurs, or a number that was computed of one.
  static func qualifiedFields(_ rows: Rows) -> Set<Int> {
    var found: Set<Int> = []
    for (index, column) in rows.columns.enumerated() where column.field.isNumeric {
      if (0..<rows.count).contains(where: { column.qualifier($0) != .exact }) { found.insert(index) }
    }
    return found
  }
}
