import HeshuRecords

/// SQLite as a store: one database file, changed in its place in one transaction.
public struct SQLiteFormat: TableStoreFormat {
  /// `sqlite`.
  public let name = "sqlite"
  /// The endings of paths that stand for a database.
  public let pathExtensions = ["sqlite", "sqlite3", "db"]
  /// The file is changed in its place.
  public let publication = StorePublication.databaseFile
  /// All that SQLite knows; it has no schemas.
  public let options: Set<StoreOption> = [.mode, .history]
  /// Seconds to wait for another process that writes.
  private let patience: Double

  /// Makes the format; a store waits 5 seconds for another process that writes.
  public init() { self.init(patience: 5) }

  init(patience: Double) { self.patience = patience }

  /// The encoder of typed cells, which `SQLiteStore` reads.
  public func makeEncoder(_ target: StoreTarget) -> any TableEncoder { CellRecordEncoder() }

  /// Refuses tables whose names a database needs for what Heshu adds to it; touches nothing.
  public func prove(_ target: StoreTarget, at location: SourceLocation?, diagnostics: inout Diagnostics) {
    StoreNames.refuseClashes(of: target.tables, at: location, diagnostics: &diagnostics)
  }

  /// Opens the file and begins the transaction.
  ///
  /// - Throws: `StoreError`, of the kind `locked` where another process writes for more than 5 seconds.
  public func open(_ target: StoreTarget) throws -> any TableStore {
    try SQLiteStore(target, patience: patience)
  }

  /// Whether `heshu_commits` of the file holds the run; a file that is missing holds none.
  ///
  /// - Throws: `StoreError` where the file is no database or cannot be read.
  public func hasCommitted(run: String, in target: StoreTarget) throws -> Bool {
    try SQLiteConnection.hasCommitted(run: run, in: target, patience: patience)
  }
}
