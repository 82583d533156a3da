import GRDB
import HeshuRecords

/// Says what a failure of SQLite means for the one who runs the pipeline.
enum SQLiteFailure {
  static func explain(_ error: any Error, store: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    let (message, hint) = words(error)
    let isLocked = [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
    return StoreError(isLocked ? .locked : .inputOutput, store: store, message: message, hint: hint)
  }

  private static func words(_ error: DatabaseError) -> (message: String, hint: String?) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      ("another process writes to the database", "wait until it is done and run again")
    case .SQLITE_NOTADB: ("the file is no SQLite database", "move it away, or name another path")
    case .SQLITE_CORRUPT: ("the database is damaged", "restore it, or move it away and load it anew")
    case .SQLITE_READONLY: ("the database cannot be written", "give write permission to the file and its folder")
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      ("the database cannot be opened", "see whether it is a file, and whether you may write it and its folder")
    case .SQLITE_FULL: ("no space left for the database", "free some and run again")
    case .SQLITE_IOERR: ("the database could not be read or written: \(text(error))", "see to the disk and run again")
    case .SQLITE_TOOBIG: ("a cell is too long for SQLite", nil)
    default: ("SQLite failed: \(text(error))", nil)
    }
  }

  private static func text(_ error: DatabaseError) -> String { error.message ?? "code \(error.resultCode.rawValue)" }
}
