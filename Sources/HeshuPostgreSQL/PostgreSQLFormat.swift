#if PostgreSQL
  import HeshuRecords

  /// PostgreSQL as a store: one transaction over one connection.
  public struct PostgreSQLFormat: TableStoreFormat {
    /// `postgres`.
    public let name = "postgres"
    /// None: the place is a connection.
    public let pathExtensions: [String] = []
    /// The database is behind a connection, and its place is no path.
    public let publication = StorePublication.server
    /// All of them.
    public let options = Set(StoreOption.allCases)
    /// Milliseconds to wait before each further attempt to connect.
    private let delays: [UInt32]

    /// Makes the format; a connection that fails is tried again after 0.1, 0.3, 1 and 3 seconds.
    public init() { self.init(delays: [100, 300, 1000, 3000]) }

    init(delays: [UInt32]) { self.delays = delays }

    /// The encoder of lines for `COPY`, which the store sends on.
    public func makeEncoder(_ target: StoreTarget) -> any TableEncoder { CopyEncoder() }

    /// Refuses tables whose names a database needs for what Heshu adds to it, and a connection that makes no sense;
    /// connects to nothing.
    public func prove(_ target: StoreTarget, at location: SourceLocation?, diagnostics: inout Diagnostics) {
      StoreNames.refuseClashes(of: target.tables, at: location, diagnostics: &diagnostics)
      ConnectionText(target.place).prove(at: location, diagnostics: &diagnostics)
    }

    /// Connects and begins the transaction.
    ///
    /// - Throws: `StoreError` where there is no connection, without its password.
    public func open(_ target: StoreTarget) throws -> any TableStore {
      try PostgreSQLStore(target, delays: delays)
    }

    /// Connects, and asks `heshu_commits` for the run.
    ///
    /// - Throws: `StoreError` where there is no connection.
    public func hasCommitted(run: String, in target: StoreTarget) throws -> Bool {
      let connection = try PostgreSQLConnection(target, delays: delays)
      defer { connection.close() }
      return try PostgreSQLSchema(target, connection).holds(run, connection)
    }
  }
#endif
