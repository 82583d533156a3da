import GRDB

extension Row {
  /// The value of a column; one that the ledger cannot have written is an error, where GRDB's own subscript traps.
  func value<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
    try Row.value(self[index] as DatabaseValue?)
  }

  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    try Row.value(self[column] as DatabaseValue?)
  }

  private static func value<Value: DatabaseValueConvertible>(_ stored: DatabaseValue?) throws -> Value {
    guard let stored, let value = Value.fromDatabaseValue(stored) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a column holds what no run writes")
    }
    return value
  }
}
