#if PostgreSQL
  import HeshuRecords

  /// PostgreSQL as a store: one transaction over one connection.
  public struct PostgreSQLFormat: TableStoreFormat {
    public let name = "postgres"
    public let pathExtensions: [String] = []
    public let publication = StorePublication.server
    public let options = Set(StoreOption.allCases)
    /// Milliseconds to wait before each further attempt to connect.
    private let delays: [UInt32]

    public init() { self.init(delays: [100, 300, 1000, 3000]) }

    init(delays: [UInt32]) { self.delays = delays }

    public func makeEncoder(_ target: StoreTarget) -> any TableEncoder { CopyEncoder() }

    public func prove(_ target: StoreTarget, at location: SourceLocation?, diagnostics: inout Diagnostics) {
      StoreNames.refuseClashes(of: target.tables, at: location, diagnostics: &diagnostics)
      ConnectionText(target.place).prove(at: location, diagnostics: &diagnostics)
    }

    public func open(_ target: StoreTarget) throws -> any TableStore {
      try PostgreSQLStore(target, delays: delays)
    }

    public func hasCommitted(run: String, in target: StoreTarget) throws -> Bool {
      let connection = try PostgreSQLConnection(target, delays: delays)
      defer { connection.close() }
      return try PostgreSQLSchema(target, connection).holds(run, connection)
    }
  }
#endif
