import GRDB
import HeshuRecords

/// The tables of a ledger file, and the number of their form in `PRAGMA user_version`.
enum LedgerSchema {
  static let version = 1

  private static let statements = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL, started INTEGER NOT NULL, milliseconds INTEGER NOT NULL,
      version TEXT NOT NULL, pipeline TEXT NOT NULL, fingerprint TEXT NOT NULL, key TEXT NOT NULL, date TEXT NOT NULL,
      documents INTEGER NOT NULL,
      read_documents INTEGER NOT NULL, new_documents INTEGER NOT NULL, rejected_documents INTEGER NOT NULL,
      figures INTEGER NOT NULL, rows INTEGER NOT NULL, rejects INTEGER NOT NULL, near_misses INTEGER NOT NULL,
      errors INTEGER NOT NULL, warnings INTEGER NOT NULL, new_errors INTEGER NOT NULL, is_finished INTEGER NOT NULL);
    CREATE INDEX unfinished_runs ON runs (number) WHERE NOT is_finished;
    CREATE TABLE outputs (
      run INTEGER NOT NULL, place INTEGER NOT NULL, path TEXT NOT NULL, bytes INTEGER NOT NULL,
      PRIMARY KEY (run, place)) WITHOUT ROWID;
    CREATE TABLE moves (
      run INTEGER NOT NULL, place INTEGER NOT NULL, hidden TEXT NOT NULL, path TEXT NOT NULL,
      PRIMARY KEY (run, place)) WITHOUT ROWID;
    CREATE TABLE documents (
      id TEXT PRIMARY KEY, version TEXT NOT NULL, bytes INTEGER NOT NULL, stamped INTEGER NOT NULL, modified INTEGER,
      changed INTEGER, inode INTEGER, reject TEXT NOT NULL, first_run INTEGER NOT NULL, version_run INTEGER NOT NULL)
      WITHOUT ROWID;
    CREATE TABLE versions (
      document TEXT NOT NULL, version TEXT, first_run INTEGER NOT NULL,
      PRIMARY KEY (document, first_run)) WITHOUT ROWID;
    CREATE TABLE extractions (
      document TEXT PRIMARY KEY, version TEXT NOT NULL, fingerprint TEXT NOT NULL, content BLOB NOT NULL);
    CREATE TABLE findings (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, is_error INTEGER NOT NULL, first_run INTEGER NOT NULL);
    """

  /// Makes the tables in an empty file, in one transaction.
  static func prepare(_ queue: DatabaseQueue, path: String) throws {
    try queue.write { database in
      let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
      guard isEmpty else { return try check(database, path: path) }
      try database.execute(sql: statements)
      try database.execute(
        sql: "INSERT INTO meta VALUES ('identity', ?)",
        arguments: [String(UInt64.random(in: UInt64(1) << 60...UInt64.max), radix: 16)])
      try database.execute(sql: "PRAGMA user_version = \(version)")
    }
  }

  /// Refuses a file of another form.
  static func check(_ database: Database, path: String) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found != version else { return }
    let message =
      found > version
      ? "the ledger was made by a newer heshu (form \(found), this one knows \(version)); run that one"
      : "this file is no ledger; move it away"
    throw LedgerError(path: path, message: message)
  }
}
