import HeshuQuantities
import HeshuRecords

/// Decides which columns an output has.
enum LayoutBuilder {
  /// The columns of `schema` for one output.
  ///
  /// - Parameter qualified: the fields in which a qualified figure occurs; each gets `NAME_qualifier` beside it.
  static func layout(table: String, schema: Schema, target: LoadTarget, qualified: Set<Int>) -> TableLayout {
    var columns: [OutputColumn] = []
    for (index, field) in schema.fields.enumerated() {
      columns.append(OutputColumn(name: field.name, field: index, part: .value, source: field))
      guard field.isNumeric else { continue }
      for part in parts(of: field, isFull: target.hasFullColumns, isQualified: qualified.contains(index)) {
        columns.append(
          OutputColumn(name: "\(field.name)_\(part.rawValue)", field: index, part: part, source: field))
      }
    }
    if target.hasVerdicts {
      columns.append(OutputColumn(name: "verdict", field: -1, part: .verdict, source: nil))
      columns.append(OutputColumn(name: "failed_checks", field: -1, part: .failedChecks, source: nil))
    }
    columns.append(OutputColumn(name: "source", field: -1, part: .source, source: nil))
    return TableLayout(table: table, columns: columns)
  }

  private static func parts(of field: Field, isFull: Bool, isQualified: Bool) -> [OutputColumn.Part] {
    if isFull { return field.type == .figure ? [.text, .low, .high, .ends, .qualifier] : [.low, .high, .ends] }
    return isQualified && field.type == .figure ? [.qualifier] : []
  }

  /// The figure columns in which a qualified figure occurs.
  static func qualifiedFields(_ rows: Rows) -> Set<Int> {
    var found: Set<Int> = []
    for (index, column) in rows.columns.enumerated() where column.field.type == .figure {
      if column.figures.contains(where: { !$0.isNull && $0.qualifier != .exact }) { found.insert(index) }
    }
    return found
  }
}
