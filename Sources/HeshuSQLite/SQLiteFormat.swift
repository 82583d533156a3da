import HeshuRecords

/// SQLite as a store: one database file, changed in its place in one transaction.
public struct SQLiteFormat: TableStoreFormat {
  public let name = "sqlite"
  public let pathExtensions = ["sqlite", "sqlite3", "db"]
  public let publication = StorePublication.databaseFile
  public let options: Set<StoreOption> = [.mode, .history]
  /// Seconds to wait for another process that writes.
  private let patience: Double

  public init() { self.init(patience: 5) }

  init(patience: Double) { self.patience = patience }

  public func makeEncoder(_ target: StoreTarget) -> any TableEncoder { CellRecordEncoder() }

  public func prove(_ target: StoreTarget, at location: SourceLocation?, diagnostics: inout Diagnostics) {
    StoreNames.refuseClashes(of: target.tables, at: location, diagnostics: &diagnostics)
  }

  public func open(_ target: StoreTarget) throws -> any TableStore {
    try SQLiteStore(target, patience: patience)
  }

  public func hasCommitted(run: String, in target: StoreTarget) throws -> Bool {
    try SQLiteConnection.hasCommitted(run: run, in: target, patience: patience)
  }
}
