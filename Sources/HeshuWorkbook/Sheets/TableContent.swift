#if XLSX
  import HeshuRecords

  /// A table that waits for its sheet.
  final class TableContent {
    let layout: TableLayout
    let spool: Spool
    private(set) var rows = 0
    private(set) var hasVerdicts = false
    /// The width of the longest `document#b1175-1290`, near enough.
    private(set) var widestSource = 0
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
      let known = PartReader.trailer(part, columns: layout.columns.count)
      // `#b1175-1290` stands behind the name.
      widestSource = max(widestSource, known.widestDocument + 14)
      if known.worst != .unchecked { hasVerdicts = true }
      for place in extents.indices { extents[place].merge(known.extents[place]) }
      try spool.append(part)
    }
  }
#endif
