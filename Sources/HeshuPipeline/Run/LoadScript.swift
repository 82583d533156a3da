/// A script that loads the tables of a run into a database, for one client.
public struct LoadScript: Sendable, Hashable {
  /// The programs that run such scripts.
  public enum Client: String, Sendable, Hashable, CaseIterable {
    case duckDB = "load.duckdb.sql"
    case postgreSQL = "load.postgresql.sql"
    case sqlite = "load.sqlite.sql"

    /// The script's name in the report's folder.
    public var fileName: String { rawValue }
  }

  public var client: Client
  public var content: [UInt8]

  public init(_ client: Client, content: [UInt8]) {
    self.client = client
    self.content = content
  }
}
