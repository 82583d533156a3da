/// A script that loads the tables of a run into a database, for one client.
public struct LoadScript: Sendable, Hashable {
  /// The programs that run such scripts.
  public enum Client: String, Sendable, Hashable, CaseIterable {
    /// `duckdb`.
    case duckDB = "load.duckdb.sql"
    /// `psql`.
    case postgreSQL = "load.postgresql.sql"
    /// `sqlite3`.
    case sqlite = "load.sqlite.sql"

    /// The script's name in the report's folder.
    public var fileName: String { rawValue }
  }

  /// The program that runs it.
  public var client: Client
  /// The script in UTF-8; it names the outputs by paths below the report's folder.
  public var content: [UInt8]

  /// Takes the parts as they are.
  public init(_ client: Client, content: [UInt8]) {
    self.client = client
    self.content = content
  }
}
