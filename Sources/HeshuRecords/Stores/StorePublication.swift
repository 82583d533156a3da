/// How what was written to a store comes to its place.
public enum StorePublication: Sendable, Hashable {
  /// A file that is written under a hidden name beside its place; the publisher renames it.
  case file
  /// A database file that is changed in its place, in one transaction.
  case databaseFile
  /// A database behind a connection; its place is no path.
  case server

  /// Whether the store makes its rows count itself, by a transaction.
  public var isDatabase: Bool { self != .file }
}
