import HeshuRecords

/// Which rows of a batch are of which table.
struct TableParts: Sendable {
  /// The rows of the table that is checked.
  var own: Range<Int>
  /// For each neighbor its rows.
  var neighbors: [Range<Int>] = []
  /// The documents of the own rows.
  var ownDocuments: Int

  /// A batch of one table alone.
  init(_ batch: borrowing Batch) {
    own = 0..<batch.rows.count
    ownDocuments = batch.documents.count
  }
}

extension NeighborTables {
  /// Puts the rows of the other tables behind those of a batch.
  func join(_ finished: FinishedTables, to batch: inout Batch) -> TableParts {
    var parts = TableParts(batch)
    for field in schema.fields[ownCount...] {
      var column = Column(field: field)
      for _ in parts.own { column.appendNull() }
      batch.rows.columns.append(column)
    }
    for table in tables {
      let start = batch.rows.count
      finished.withRows(of: table.name) { append($0, of: table, to: &batch) }
      parts.neighbors.append(start..<batch.rows.count)
    }
    return parts
  }

  private func append(_ next: borrowing Batch, of table: Table, to batch: inout Batch) {
    let base = UInt32(truncatingIfNeeded: batch.append(next.bytes[..<next.byteCount]).lowerBound)
    let documentBase = Int32(truncatingIfNeeded: batch.documents.count)
    batch.documents.append(contentsOf: next.documents)
    var moved = next.rows
    moved.mapTexts { $0.moved(by: base) }
    for place in batch.rows.columns.indices {
      let name = table.range.contains(place) ? table.columns[place - table.range.lowerBound] : nil
      guard let name, let source = moved.columns.firstIndex(where: { $0.field.name == name }) else {
        for _ in 0..<moved.count { batch.rows.columns[place].appendNull() }
        continue
      }
      batch.rows.columns[place].texts += moved.columns[source].texts
      batch.rows.columns[place].figures += moved.columns[source].figures
      batch.rows.columns[place].numbers += moved.columns[source].numbers
    }
    batch.rows.sources += moved.sources.map { $0.moved(by: documentBase) }
    batch.rows.rules += moved.rules
  }

  /// Takes the rows of the other tables away again.
  func remove(_ parts: TableParts, from batch: inout Batch) {
    batch.rows.columns.removeLast(schema.fields.count - ownCount)
    batch.rows.select(Array(parts.own))
    batch.documents.removeLast(batch.documents.count - parts.ownDocuments)
  }
}
