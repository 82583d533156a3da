/// Why no table can be read from a database, in words.
public struct SQLiteReadError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong and, where it is known, what to write in its place; the caller names the file.
  public var description: String
}
