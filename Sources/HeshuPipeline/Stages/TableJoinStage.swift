import HeshuQuantities
import HeshuRecords

/// Adds the columns of the row with the same key in another table of the run.
///
/// A row finds its partner in its own document, so that every cell leads back to the text that it was read from.
struct TableJoinStage: CrossTableStage {
  /// A column of the rows and its partner in the other table.
  struct Key: Sendable {
    var own: Int
    var column: String
  }

  /// A column of the other table and what it becomes.
  struct Taken: Sendable {
    var column: String
    var field: Field
  }

  /// Why a row is a reject.
  private struct Refusal {
    var code: String
    var message: String
  }

  let output: Schema
  let table: String
  let keys: [Key]
  let columns: [Taken]
  let isRequired: Bool

  var neededColumns: [String: [String]] { [table: keys.map(\.column) + columns.map(\.column)] }

  func finish(_ batch: inout Batch, beside tables: FinishedTables, _ side: inout Side) {
    tables.withRows(of: table) { join($0, to: &batch, &side) }
  }

  private func join(_ others: borrowing Batch, to batch: inout Batch, _ side: inout Side) {
    let partners = PartnerRows(others, keys: keys.map(\.column), columns: columns.map(\.column))
    var refused: [Int: Refusal] = [:]
    let found = (0..<batch.rows.count).map { row -> Int? in
      guard let key = PartnerRows.key(batch, row, keys.map(\.own)) else { return nil }
      if partners.ambiguous.contains(key) {
        refused[row] = Refusal(
          code: "ambiguous-partner", message: "table '\(table)' has several rows with this row's key, and they differ")
      }
      return partners.rows[key]
    }
    for (place, column) in columns.enumerated() {
      batch.rows.columns.append(Column(field: column.field))
      for row in found.indices { append(found[row], place, row, others, to: &batch, &refused) }
    }
    let missing = found.indices.filter { found[$0] == nil && refused[$0] == nil }
    if isRequired {
      let message = "table '\(table)' has no row with this row's key in the document"
      for row in missing { refused[row] = Refusal(code: "no-partner", message: message) }
    } else {
      side.unpairedRows += missing.count
    }
    guard !refused.isEmpty else { return }
    for (row, reason) in refused.sorted(by: { $0.key < $1.key }) {
      side.rejects.append(RowReject.make(batch, row, stage: "join", code: reason.code, message: reason.message))
    }
    batch.rows.select((0..<batch.rows.count).filter { refused[$0] == nil })
  }

  /// Copies a cell of the partner; a figure that cannot be written in the column's unit refuses the row.
  private func append(
    _ partner: Int?, _ place: Int, _ row: Int, _ others: borrowing Batch, to batch: inout Batch,
    _ refused: inout [Int: Refusal]
  ) {
    let target = batch.rows.columns.count - 1
    guard let partner,
      let source = others.rows.columns.firstIndex(where: { $0.field.name.hasBytes(of: columns[place].column) }),
      !others.rows.columns[source].isNull(partner)
    else { return batch.rows.columns[target].appendNull() }
    switch columns[place].field.type {
    case .text, .period:
      let text = batch.cell(others.bytes[others.rows.columns[source].texts[partner].range])
      batch.rows.columns[target].texts.append(text)
    case .number: batch.rows.columns[target].numbers.append(others.rows.columns[source].numbers[partner])
    case .figure:
      var figure = others.rows.columns[source].figures[partner]
      if !figure.text.isNull { figure.text = batch.cell(others.bytes[figure.text.range]) }
      if !figure.period.isNull { figure.period = batch.cell(others.bytes[figure.period.range]) }
      if let unit = columns[place].field.unit, !NormalizeStage.convert(&figure, to: unit) {
        refused[row] = Refusal(
          code: "unit-mismatch",
          message:
            "'\(batch.string(figure.text))' in column '\(columns[place].field.name)' cannot be written in \(unit.text) without rounding; its unit is \(figure.unit.code)"
        )
      }
      batch.rows.columns[target].figures.append(figure)
    }
  }
}

/// The rows of a table by document and key.
private struct PartnerRows {
  private(set) var rows: [[UInt8]: Int] = [:]
  /// Keys of which several rows differ in a column that is taken.
  private(set) var ambiguous: Set<[UInt8]> = []

  init(_ batch: borrowing Batch, keys: [String], columns: [String]) {
    let schema = batch.rows.schema
    let keys = keys.compactMap { schema.index(of: $0) }
    let columns = columns.compactMap { schema.index(of: $0) }
    for row in 0..<batch.rows.count {
      guard let key = PartnerRows.key(batch, row, keys) else { continue }
      guard let first = rows[key] else {
        rows[key] = row
        continue
      }
      if columns.contains(where: { !batch.isSame($0, first, row) }) { ambiguous.insert(key) }
    }
  }

  /// The document and the cells of the key; nil where one of them is null, which is equal to nothing.
  static func key(_ batch: borrowing Batch, _ row: Int, _ columns: [Int]) -> [UInt8]? {
    let document = Int(batch.rows.sources[row].document)
    guard batch.documents.indices.contains(document) else { return nil }
    var key = Array(batch.documents[document].id.utf8) + [0]
    for column in columns {
      if batch.rows.columns[column].isNull(row) { return nil }
      // Numbers are compared by what they are, whatever unit their columns are written in.
      if batch.rows.columns[column].field.isNumeric {
        batch.appendKey([column], row, to: &key)
      } else if !JoinKey.append(batch, row, column, to: &key) {
        return nil
      }
    }
    return key
  }
}
