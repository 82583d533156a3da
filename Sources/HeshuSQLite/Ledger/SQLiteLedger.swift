import GRDB
import HeshuRecords

/// The ledger of a pipeline in one SQLite file.
///
/// A decision is one transaction with a rollback journal, synchronized to the disk with its folder (`synchronous = EXTRA`): when `decide`
/// returns it is there to stay, and where the machine stops before, the next one to open the file finds it as it was.
public final class SQLiteLedger: Ledger {
  let path: String
  let queue: DatabaseQueue
  /// Random text that was made with the file.
  public let identity: String

  /// Opens the ledger in a file; makes it, in a folder that is there, where the file is missing.
  public static func open(_ path: String) throws(LedgerError) -> SQLiteLedger {
    try attempt(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: false))
      try LedgerSchema.prepare(queue, path: path)
      return try SQLiteLedger(path: path, queue: queue)
    }
  }

  /// Opens a ledger that is there, to be read alone.
  public static func read(_ path: String) throws(LedgerError) -> SQLiteLedger {
    try attempt(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true))
      try queue.read { try LedgerSchema.check($0, path: path) }
      return try SQLiteLedger(path: path, queue: queue)
    }
  }

  private init(path: String, queue: DatabaseQueue) throws {
    self.path = path
    self.queue = queue
    identity = try queue.read { try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key = 'identity'") } ?? ""
  }

  private static func configuration(isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    // A reader of the ledger waits for a decision to end, and a decision for a reader.
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      // The file is opened for writing in any case: what a killed run left in the journal can only be taken back then.
      try database.execute(sql: isReadOnly ? "PRAGMA query_only = 1" : "PRAGMA synchronous = EXTRA")
    }
    return configuration
  }

  /// What a failure of the database means for the one who runs the pipeline.
  static func attempt<Result>(_ path: String, _ work: () throws -> Result) throws(LedgerError) -> Result {
    do {
      return try work()
    } catch let error as LedgerError {
      throw error
    } catch let error as DatabaseError {
      throw LedgerError(path: path, message: message(error))
    } catch {
      throw LedgerError(path: path, message: "\(error)")
    }
  }

  private static func message(_ error: DatabaseError) -> String {
    let words = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      return "the ledger is damaged (\(words)); move it away, and the next run reads every document again"
    case .SQLITE_FULL: return "the ledger cannot be written: no space left on device"
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      return "the ledger cannot be opened for writing (\(words)); give this user the right to write it and its folder"
    case .SQLITE_IOERR: return "the ledger cannot be read or written (\(words)); see to the disk and run again"
    case .SQLITE_BUSY, .SQLITE_LOCKED: return "another program holds the ledger; try again when it has ended"
    default: return "the ledger cannot be used: \(words)"
    }
  }
}
