import GRDB
import HeshuRecords

extension SQLiteLedger {
  /// The first run that was decided and not finished.
  public func unfinished() throws(LedgerError) -> CommitPlan? {
    try SQLiteLedger.attempt(path) {
      try queue.read { database in
        let number = try Int.fetchOne(database, sql: "SELECT min(number) FROM runs WHERE NOT is_finished")
        guard let number else { return nil }
        let moves = try Row.fetchAll(
          database, sql: "SELECT hidden, path FROM moves WHERE run = ? ORDER BY place", arguments: [number])
        return CommitPlan(
          number: number,
          moves: try moves.map { CommitPlan.Move(hidden: try $0.value(0), place: try $0.value(1)) })
      }
    }
  }

  /// Writes the whole entry in one transaction, on the disk when this returns.
  public func decide(_ entry: LedgerEntry) throws(LedgerError) -> Int {
    try SQLiteLedger.attempt(path) {
      try queue.write { database in
        let number = try insert(entry.run, database)
        for (place, move) in entry.plan.moves.enumerated() {
          try database.execute(
            literal: "INSERT INTO moves VALUES (\(number), \(place), \(move.hidden), \(move.place))")
        }
        try replaceDocuments(entry, number, database)
        try replaceFindings(entry.findings, number, database)
        return number
      }
    }
  }

  /// Marks the run as finished and forgets its moves; a number that is not there changes nothing.
  public func finish(_ number: Int) throws(LedgerError) {
    try SQLiteLedger.attempt(path) {
      try queue.write { database in
        try database.execute(literal: "UPDATE runs SET is_finished = 1 WHERE number = \(number)")
        try database.execute(literal: "DELETE FROM moves WHERE run = \(number)")
      }
    }
  }

  /// The latest runs with their outputs, the last one first.
  public func runs(limit: Int) throws(LedgerError) -> [RunRecord] {
    try SQLiteLedger.attempt(path) {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database, sql: "SELECT * FROM runs ORDER BY number DESC LIMIT ?", arguments: [limit])
        return try rows.map { row in
          var run = try SQLiteLedger.record(row)
          run.outputs = try Row.fetchAll(
            database, sql: "SELECT path, bytes FROM outputs WHERE run = ? ORDER BY place", arguments: [run.number]
          ).map { RunRecord.Output(path: try $0.value(0), byteCount: try $0.value(1)) }
          return run
        }
      }
    }
  }

  private func insert(_ run: RunRecord, _ database: Database) throws -> Int {
    let counts = run.counts
    try database.execute(
      literal: """
        INSERT INTO runs (id, started, milliseconds, version, pipeline, fingerprint, key, date, documents, read_documents, new_documents,
          rejected_documents, figures, rows, rejects, near_misses, errors, warnings, new_errors, is_finished)
        VALUES (\(run.id), \(run.started), \(run.milliseconds), \(run.version), \(run.pipeline),
          \(run.fingerprint), \(run.key), \(run.date),
          \(counts.documents), \(counts.readDocuments), \(counts.newDocuments), \(counts.rejectedDocuments),
          \(counts.figures), \(counts.rows), \(counts.rejects), \(counts.nearMisses), \(counts.errors),
          \(counts.warnings), \(counts.newErrors), 0)
        """)
    let number = Int(database.lastInsertedRowID)
    for (place, output) in run.outputs.enumerated() {
      try database.execute(
        literal: "INSERT INTO outputs VALUES (\(number), \(place), \(output.path), \(output.byteCount))")
    }
    return number
  }

  private static func record(_ row: Row) throws -> RunRecord {
    var record = RunRecord(
      number: try row.value("number"), id: try row.value("id"), started: try row.value("started"),
      milliseconds: try row.value("milliseconds"),
      version: try row.value("version"), pipeline: try row.value("pipeline"), date: try row.value("date"),
      isFinished: try row.value("is_finished"))
    record.fingerprint = try row.value("fingerprint")
    record.key = try row.value("key")
    record.counts.documents = try row.value("documents")
    record.counts.readDocuments = try row.value("read_documents")
    record.counts.newDocuments = try row.value("new_documents")
    record.counts.rejectedDocuments = try row.value("rejected_documents")
    record.counts.figures = try row.value("figures")
    record.counts.rows = try row.value("rows")
    record.counts.rejects = try row.value("rejects")
    record.counts.nearMisses = try row.value("near_misses")
    record.counts.errors = try row.value("errors")
    record.counts.warnings = try row.value("warnings")
    record.counts.newErrors = try row.value("new_errors")
    return record
  }
}
