import GRDB
import GRDBSQLite

/// A database in memory with the bytes of a file, so that what is read is what was hashed.
enum SQLiteImage {
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Opens the bytes of a database file; nothing of it can be changed.
  static func open(_ bytes: [UInt8]) throws -> DatabaseQueue {
    guard bytes.starts(with: magic), bytes.count >= 512 else {
      throw SQLiteReadError(description: "the file is no SQLite database")
    }
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      guard let memory = sqlite3_malloc64(UInt64(bytes.count)) else {
        throw SQLiteReadError(description: "no memory left for the database")
      }
      let image = memory.bindMemory(to: UInt8.self, capacity: bytes.count)
      bytes.withUnsafeBufferPointer { source in
        if let start = source.baseAddress { image.update(from: start, count: bytes.count) }
      }
      // A write-ahead log needs files; bytes 18 and 19 say whether there is one (https://sqlite.org/fileformat2.html#file_format_version_numbers).
      image[18] = 1
      image[19] = 1
      let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE) | UInt32(SQLITE_DESERIALIZE_READONLY)
      let code = sqlite3_deserialize(
        db.sqliteConnection, "main", image, Int64(bytes.count), Int64(bytes.count), flags)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      db.clearSchemaCache()
    }
    return queue
  }
}
