import HeshuRecords

extension TableStore {
  /// Fills and commits the table `x`, as a run does.
  ///
  /// - Parameter documents: what the run has read; the documents of the rows if nil.
  package func load(
    _ rows: [StoreRow], columns: [String], run: String, documents: [String]?, encoder: any TableEncoder
  ) throws {
    do {
      let layout = StoreRow.layout(columns)
      try begin(layout)
      try write(StoreRow.part(rows, layout, encoder), rows: rows.count, layout: layout)
      try finish(
        StoreRow.summary(run, documents ?? Array(Set(rows.map(\.document))).sorted()), documents: NoDocuments())
      try commit()
    } catch {
      discard()
      throw error
    }
  }
}
