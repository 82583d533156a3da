#if XLSX
  import HeshuRecords

  /// What must be known of a table's rows before a chart of them makes sense.
  struct ChartFacts {
    /// A chart of more bars says nothing.
    static let barLimit = 40

    /// The column of the layout whose texts name the bars; nil where there is none.
    let names: Int?
    /// The first column of written shares in percent; nil where there is none.
    let share: Int?
    /// Rows that have a share.
    private(set) var shareCount = 0
    /// Whether every row has a name of its own.
    private(set) var namesDiffer = true
    private var seen: Set<String> = []

    init(_ content: TableContent, columns: [SheetColumn]) {
      let layout = content.layout.columns
      func first(_ isWanted: (Field) -> Bool) -> Int? {
        layout.indices.first { place in
          layout[place].part == .value && content.extents[place].width.widest > 0
            && layout[place].source.map(isWanted) == true
        }
      }
      names = first { $0.type == .text }
      share = first { $0.type == .figure && $0.unit?.unit == .percent }
    }

    /// Takes a cell of a column of the layout into account.
    mutating func add(_ cell: WorkbookCell, _ place: Int, _ bytes: [UInt8]) {
      if place == share, case .figure = cell { shareCount += 1 }
      guard place == names, namesDiffer, seen.count <= Self.barLimit else { return }
      if case .text(let range) = cell {
        namesDiffer = seen.insert(String(decoding: bytes[range], as: UTF8.self)).inserted
      } else {
        namesDiffer = false
      }
    }
  }
#endif
