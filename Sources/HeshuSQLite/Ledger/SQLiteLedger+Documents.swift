import Foundation
import GRDB
import HeshuRecords

extension SQLiteLedger {
  /// All documents, in the order of the bytes of their ids.
  public func documents() throws(LedgerError) -> [LedgerDocument] {
    try SQLiteLedger.attempt(path) {
      try queue.read { database in
        var documents: [LedgerDocument] = []
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT id, version, bytes, stamped, modified, changed, inode, reject, first_run, version_run FROM documents
            ORDER BY id
            """)
        while let row = try rows.next() {
          let byteCount: Int = try row.value(2)
          var document = LedgerDocument(
            id: try row.value(0), version: try row.value(1), stamp: nil, byteCount: byteCount,
            rejectCode: try row.value(7), firstRun: try row.value(8), versionRun: try row.value(9))
          if try row.value(3) as Bool {
            let inode: Int64 = try row.value(6)
            document.stamp = FileStamp(
              byteCount: Int64(byteCount), modified: try row.value(4), changed: try row.value(5),
              inode: UInt64(bitPattern: inode))
          }
          documents.append(document)
        }
        return documents
      }
    }
  }

  /// The content that was kept; nil also where its seal shows that the bytes are others by now.
  public func extraction(
    of document: String, version: String, fingerprint: String
  ) throws(LedgerError) -> [UInt8]? {
    try SQLiteLedger.attempt(path) {
      try queue.read { database in
        let statement = try database.cachedStatement(
          sql: "SELECT content FROM extractions WHERE document = ? AND version = ? AND fingerprint = ?")
        let rows = try Row.fetchCursor(statement, arguments: [document, version, fingerprint])
        guard let row = try rows.next() else { return nil }
        return SQLiteLedger.unsealed(try row.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } ?? [] })
      }
    }
  }

  /// Content with the start of its sha256 behind it: a flipped bit of it would still be an extraction, with another figure.
  private static func sealed(_ content: [UInt8]) -> [UInt8] { content + seal(content) }

  /// Content as it was kept; nil where its bytes are others, or were kept without a seal, so that the document is read again.
  private static func unsealed(_ kept: [UInt8]) -> [UInt8]? {
    let content = Array(kept.dropLast(sealSize))
    return kept.suffix(sealSize).elementsEqual(seal(content)) ? content : nil
  }

  private static let sealSize = 32

  private static func seal(_ content: [UInt8]) -> some Collection<UInt8> {
    ContentHash.hexadecimal(of: content).utf8.prefix(sealSize)
  }

  /// Puts extractions in the place of those of the same documents, in one transaction.
  public func keep(_ extractions: [LedgerExtraction]) throws(LedgerError) {
    try SQLiteLedger.attempt(path) {
      try queue.write { database in
        let statement = try database.cachedStatement(sql: "INSERT OR REPLACE INTO extractions VALUES (?, ?, ?, ?)")
        for extraction in extractions {
          try statement.execute(arguments: [
            extraction.document, extraction.version, extraction.fingerprint,
            Data(SQLiteLedger.sealed(extraction.content)),
          ])
        }
      }
    }
  }

  /// The version of each document that the run saw; nothing for a document that was forgotten before it.
  public func versions(at run: Int) throws(LedgerError) -> [ExactName: String] {
    try SQLiteLedger.attempt(path) {
      try queue.read { database in
        var versions: [ExactName: String] = [:]
        let rows = try Row.fetchCursor(
          database, sql: "SELECT document, version FROM versions WHERE first_run <= ? ORDER BY document, first_run",
          arguments: [run])
        while let row = try rows.next() {
          // No version notes that the document was forgotten.
          let version: DatabaseValue = row[1]
          let document: String = try row.value(0)
          versions[ExactName(document)] = String.fromDatabaseValue(version)
        }
        return versions
      }
    }
  }

  /// Puts stamps and reject codes in the place of what was known, in one transaction; the runs are as they were.
  public func note(_ documents: [LedgerDocument]) throws(LedgerError) {
    try SQLiteLedger.attempt(path) {
      try queue.write { database in
        let run = RunRecord(id: "", started: 0, version: "", pipeline: "")
        try replaceDocuments(LedgerEntry(run: run, plan: CommitPlan(moves: []), documents: documents), 0, database)
      }
    }
  }

  /// The inconsistent findings of the run that was decided last.
  public func findings() throws(LedgerError) -> [UInt64: LedgerFinding] {
    try SQLiteLedger.attempt(path) {
      try queue.read { database in
        var findings: [UInt64: LedgerFinding] = [:]
        let rows = try Row.fetchCursor(database, sql: "SELECT id, name, is_error, first_run FROM findings")
        while let row = try rows.next() {
          let key: Int64 = try row.value(0)
          let id = UInt64(bitPattern: key)
          findings[id] = LedgerFinding(
            id: id, check: try row.value(1), isError: try row.value(2), firstRun: try row.value(3))
        }
        return findings
      }
    }
  }

  /// Puts the documents of a decision in the place of what was known of them.
  func replaceDocuments(_ entry: LedgerEntry, _ number: Int, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let versions = try database.cachedStatement(sql: "INSERT OR REPLACE INTO versions VALUES (?, ?, ?)")
    for document in entry.documents {
      let stamp = document.stamp
      let isNew = document.versionRun == 0
      let first = document.firstRun == 0 ? number : document.firstRun
      try statement.execute(arguments: [
        document.id, document.version, document.byteCount, stamp != nil, stamp?.modified, stamp?.changed,
        stamp.map { Int64(bitPattern: $0.inode) }, document.rejectCode, first, isNew ? number : document.versionRun,
      ])
      if isNew { try versions.execute(arguments: [document.id, document.version, number]) }
    }
    for id in entry.forgotten {
      try database.execute(literal: "DELETE FROM documents WHERE id = \(id)")
      try database.execute(literal: "INSERT OR REPLACE INTO versions VALUES (\(id), NULL, \(number))")
      try database.execute(literal: "DELETE FROM extractions WHERE document = \(id)")
    }
  }

  func replaceFindings(_ findings: [LedgerFinding], _ number: Int, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM findings")
    let statement = try database.cachedStatement(sql: "INSERT OR REPLACE INTO findings VALUES (?, ?, ?, ?)")
    for finding in findings {
      try statement.execute(arguments: [
        Int64(bitPattern: finding.id), finding.check, finding.isError,
        finding.firstRun == 0 ? number : finding.firstRun,
      ])
    }
  }
}
