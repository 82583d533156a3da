#if XLSX
  import HeshuRecords

  /// A table that waits for its sheet.
  final class TableContent {
    let layout: TableLayout
    let spool: Spool
    private(set) var rows = 0
    private(set) var hasVerdicts = false
    private(set) var extents: [ColumnExtent]
    /// Checks that the sheet can do again; known when all rows are there.
    var liveChecks: [LiveCheck] = []

    init(_ layout: TableLayout, spool: Spool) {
      self.layout = layout
      self.spool = spool
      extents = Array(repeating: ColumnExtent(), count: layout.columns.count)
    }

    func append(_ part: [UInt8], rows: Int) throws(StoreError) {
      self.rows += rows
      let known = PartReader.extents(part, columns: layout.columns.count)
      if known.hasVerdicts { hasVerdicts = true }
      for place in extents.indices { extents[place].merge(known.extents[place]) }
      try spool.append(part)
    }
  }
#endif
