/// Why no table can be read from a database, in words.
public struct SQLiteReadError: Error, Sendable, Hashable, CustomStringConvertible {
  public var description: String
}
