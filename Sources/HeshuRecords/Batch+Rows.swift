extension Batch {
  /// A batch that holds the rows alone, with the texts that their cells need; the documents keep their names and lose their texts.
  ///
  /// Barriers gather such batches, so that what they hold grows with the rows and not with the documents.
  public func detachedRows() -> Batch { detached(rows) }

  /// The same with some of the columns alone, without verdicts, and without the documents that no row comes from.
  package func detachedRows(columns: [Int]) -> Batch {
    var kept = rows
    kept.columns = columns.map { rows.columns[$0] }
    kept.verdicts = []
    kept.failedChecks = []
    var batch = detached(kept)
    batch.dropDocumentsWithoutRows()
    return batch
  }

  /// The same for other rows whose texts stand in this batch.
  package func detached(_ rows: Rows) -> Batch {
    var detached = Batch()
    detached.sequence = sequence
    detached.rows = rows
    detached.documents = documents
    for index in detached.documents.indices { detached.documents[index].text = 0..<0 }
    var copied: [UInt8] = []
    detached.rows.mapTexts { cell in
      guard !cell.isNull else { return cell }
      let start = copied.count
      copied.append(contentsOf: bytes[cell.range])
      return TextCell(start..<copied.count)
    }
    _ = detached.append(copied)
    return detached
  }

  /// Forgets the documents that no row comes from.
  package mutating func dropDocumentsWithoutRows() {
    var places: [Int32?] = Array(repeating: nil, count: documents.count)
    for source in rows.sources where places.indices.contains(Int(source.document)) { places[Int(source.document)] = 0 }
    var kept: [Document] = []
    for index in places.indices where places[index] != nil {
      places[index] = Int32(truncatingIfNeeded: kept.count)
      kept.append(documents[index])
    }
    guard kept.count < documents.count else { return }
    documents = kept
    for row in rows.sources.indices where rows.sources[row].document >= 0 {
      rows.sources[row].document = places[Int(rows.sources[row].document)] ?? -1
    }
  }

  /// Adds the rows of a later batch of the same table behind these.
  public mutating func appendRows(of next: borrowing Batch) {
    let range = append(next.bytes[..<next.byteCount])
    let byteBase = UInt32(truncatingIfNeeded: range.lowerBound)
    // A further segment of the last document: its rows belong to the same one.
    let isContinued =
      next.documents.first.map { !$0.isBeginning && documents.last?.id.hasBytes(of: $0.id) == true } ?? false
    let documentBase = Int32(truncatingIfNeeded: documents.count - (isContinued ? 1 : 0))
    documents.append(contentsOf: next.documents.dropFirst(isContinued ? 1 : 0))
    for (span, kept) in next.passages {
      let text = kept.text.lowerBound + range.lowerBound..<kept.text.upperBound + range.lowerBound
      passages[span.moved(by: documentBase)] = KeptPassage(text: text, line: kept.line, column: kept.column)
    }
    var moved = next.rows
    moved.mapTexts { $0.moved(by: byteBase) }
    if rows.columns.isEmpty {
      rows = Rows(schema: moved.schema)
    }
    for index in rows.columns.indices where index < moved.columns.count {
      rows.columns[index].texts.append(contentsOf: moved.columns[index].texts)
      rows.columns[index].figures.append(contentsOf: moved.columns[index].figures)
      rows.columns[index].numbers.append(contentsOf: moved.columns[index].numbers)
    }
    rows.sources.append(contentsOf: moved.sources.lazy.map { $0.moved(by: documentBase) })
    rows.rules.append(contentsOf: moved.rules)
    rows.verdicts.append(contentsOf: moved.verdicts)
    rows.failedChecks.append(contentsOf: moved.failedChecks)
  }
}

extension Rows {
  /// Puts every text cell, those inside figures too, through `transform`.
  package mutating func mapTexts(_ transform: (TextCell) -> TextCell) {
    for column in columns.indices {
      for row in columns[column].texts.indices {
        columns[column].texts[row] = transform(columns[column].texts[row])
      }
      for row in columns[column].figures.indices {
        columns[column].figures[row].text = transform(columns[column].figures[row].text)
        columns[column].figures[row].period = transform(columns[column].figures[row].period)
      }
    }
    for row in failedChecks.indices { failedChecks[row] = transform(failedChecks[row]) }
  }
}
