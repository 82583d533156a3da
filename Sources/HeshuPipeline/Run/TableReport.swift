import HeshuRecords

/// What a run says of one table.
public struct TableReport: Sendable {
  /// The table's name.
  public var name: String
  /// Matches of the table's patterns, or records of the table that was read.
  public var matches = 0
  /// Rows behind the last stage, as every output of the whole table has them.
  public var rows = 0
  /// Of these the ones whose documents are new; counted where some output asks for them.
  public var newRows = 0
  /// The books of each stage, in the order of the chain.
  public var stages: [StageCounts]
  /// The first rows; as many as `RunOptions.previewRows` asks for.
  public var preview: TablePreview

  /// Makes the report of a table without rows.
  public init(name: String, stages: [StageCounts], schema: Schema) {
    self.name = name
    self.stages = stages
    self.preview = TablePreview(schema: schema)
  }

  /// Adds what a worker made of the next batch.
  mutating func add(_ outcome: TableOutcome) {
    matches += outcome.matches
    rows += outcome.rows
    newRows += outcome.newRows
    for (place, counts) in outcome.counts.enumerated() {
      stages[place].rowsIn += counts.rowsIn
      stages[place].rowsOut += counts.rowsOut
      stages[place].rejects += counts.rejects
      stages[place].unpaired += counts.unpaired
    }
  }

  /// Records that the stages rejected; those of the table that was read only on demand, since all tables share them.
  func rejects(countsRead: Bool) -> Int {
    stages.reduce(0) { $0 + ($1.name == TableRows.name && !countsRead ? 0 : $1.rejects) }
  }

  /// What does not balance from the first stage to the last row, in words.
  var imbalances: [String] {
    var found: [String] = []
    for stage in stages where !stage.isBalanced {
      found.append("\(name) \(stage.name): \(stage.rowsIn) in is not \(stage.rowsOut) out + \(stage.rejects) rejected")
    }
    for (stage, next) in zip(stages, stages.dropFirst()) where next.rowsIn != stage.rowsOut {
      found.append("\(name) \(next.name): \(next.rowsIn) in is not the \(stage.rowsOut) out of \(stage.name)")
    }
    if let last = stages.last, last.rowsOut != rows { found.append("\(name): \(rows) rows of \(last.rowsOut)") }
    if let first = stages.first, first.rowsIn != matches {
      found.append("\(name): \(matches) matches, \(first.rowsIn) in")
    }
    return found
  }
}
