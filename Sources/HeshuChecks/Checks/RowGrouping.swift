import HeshuRecords

/// Rows that a check sees together.
struct RowGroup: Sendable {
  var rows: [Int]
  /// The keys for people: `tier=省重点项目`.
  var label: String
  /// Whether of the rows with these keys some have a period or price basis and others none, so that one of them may belong to any group.
  var isDivided = false
  /// Whether a key is missing, so that nobody knows whether the rows belong together.
  var lacksKey = false
}

/// Sorts rows into groups.
///
/// Rows of one group whose units cannot be converted stay together: without some of its parts a sum would refute what it cannot, so that the
/// outcome is indeterminate.
struct RowGrouping: Sendable {
  let keys: [Int]
  let order: Int?
  let isAcrossDocuments: Bool
  /// Periods that rows of a group must share; not where the rows of a group follow one another by period.
  let periods: [Int]
  /// The column of texts that tells the price basis, which rows of a group must share.
  let price: Int?

  init(keys: [Int], order: Int?, isAcrossDocuments: Bool, schema: Schema, price: Int? = nil) {
    self.keys = keys
    self.order = order
    self.isAcrossDocuments = isAcrossDocuments
    self.price = price
    let isByPeriod = order.map { schema.fields[$0].type == .period } ?? false
    periods =
      isByPeriod
      ? [] : schema.fields.indices.filter { schema.fields[$0].type == .period && !keys.contains($0) }
  }

  /// The groups in the order of their first rows.
  func groups(of batch: borrowing Batch, rows: [Int]) -> [RowGroup] {
    var places: [[UInt8]: Int] = [:]
    var groups: [RowGroup] = []
    let divided = dividedKeys(of: batch, rows)
    for row in rows {
      let key = key(of: batch, row, keys + splits)
      if let place = places[key] {
        groups[place].rows.append(row)
      } else {
        places[key] = groups.count
        let isDivided = !divided.isEmpty && divided.contains(self.key(of: batch, row, keys))
        var group = RowGroup(rows: [row], label: label(of: batch, row), isDivided: isDivided)
        group.lacksKey = keys.contains { batch.rows.columns[$0].isNull(row) }
        groups.append(group)
      }
    }
    return groups
  }

  /// What rows of a group share beside its keys.
  var splits: [Int] { periods + (price.map { keys.contains($0) ? [] : [$0] } ?? []) }

  /// The keys of which some rows have a period or price basis and others lack it.
  private func dividedKeys(of batch: borrowing Batch, _ rows: [Int]) -> Set<[UInt8]> {
    var divided: Set<[UInt8]> = []
    for column in splits {
      var isNull: [[UInt8]: Bool] = [:]
      // A column that is filled in all rows, or in none, divides nothing.
      let nulls = rows.count { batch.rows.columns[column].isNull($0) }
      guard nulls > 0, nulls < rows.count else { continue }
      for row in rows {
        let key = key(of: batch, row, keys)
        let found = batch.rows.columns[column].isNull(row)
        if let known = isNull[key], known != found { divided.insert(key) }
        isNull[key] = found
      }
    }
    return divided
  }

  func key(of batch: borrowing Batch, _ row: Int, _ columns: [Int]) -> [UInt8] {
    var key: [UInt8] = []
    if !isAcrossDocuments {
      let document = Int(batch.rows.sources[row].document)
      if batch.documents.indices.contains(document) { key.append(contentsOf: batch.documents[document].id.utf8) }
    }
    batch.appendKey(columns, row, to: &key)
    return key
  }

  private func label(of batch: borrowing Batch, _ row: Int) -> String {
    var parts: [String] = []
    for column in keys + splits {
      var value: [UInt8] = []
      batch.append(column, row, to: &value)
      parts.append("\(batch.rows.columns[column].field.name)=\(String(decoding: value, as: UTF8.self))")
    }
    return parts.joined(separator: ", ")
  }
}

extension Batch {
  /// Adds the cells of some columns to a key; rows with equal keys have equal values there, and a null is equal to a null.
  package func appendKey(_ columns: [Int], _ row: Int, to key: inout [UInt8]) {
    for column in columns {
      // 0xFF is in no text; it parts the keys, and a null from an empty text.
      key.append(0xFF)
      if !rows.columns[column].isNull(row) {
        key.append(0xFF)
        append(column, row, to: &key)
      }
    }
  }

  /// Adds a cell's text, or its number with its unit's code.
  fileprivate func append(_ column: Int, _ row: Int, to key: inout [UInt8]) {
    switch rows.columns[column].field.type {
    case .text, .period: key.append(contentsOf: bytes[rows.columns[column].texts[row].range])
    case .figure:
      let cell = rows.columns[column].figures[row]
      if cell.isNull { return }
      cell.value.normalized.append(to: &key)
      key.append(contentsOf: cell.unit.code.utf8)
    case .number:
      if let number = rows.columns[column].numbers[row] {
        key.append(contentsOf: "\(number.value)\(number.unit.code)".utf8)
      }
    }
  }
}
