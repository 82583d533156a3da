#if PostgreSQL
  import Foundation
  import HeshuFigures
  import HeshuQuantities
  import HeshuRecords
  import StoreTestSupport

  @testable import HeshuPostgreSQL

  /// The server that `Scripts/test` starts, with a schema for one test.
  final class TestServer {
    /// The connection; nil where no server was started.
    static let connection = ProcessInfo.processInfo.environment["HESHU_TEST_POSTGRES"]
    static let isThere = connection != nil

    let schema = "test_" + UUID().uuidString.lowercased().replacing("-", with: "_")
    private let own: PostgreSQLConnection

    init() throws {
      let target = StoreTarget(name: "test", place: TestServer.connection ?? "")
      own = try PostgreSQLConnection(target, delays: [])
    }

    deinit { try? own.run("DROP SCHEMA IF EXISTS \(PostgreSQLName.quoted(schema)) CASCADE") }

    func target(_ mode: StoreMode = .replace, history: Bool = false) -> StoreTarget {
      StoreTarget(
        name: "test", place: TestServer.connection ?? "", mode: mode, keepsHistory: history, schema: schema,
        tables: ["x"],
        pipeline: "p")
    }

    func run(_ sql: String) throws { try own.run(sql) }

    /// The rows that a query gives, cells joined by `|`, null as `-`; `$` stands for the schema.
    func query(_ sql: String) throws -> [String] {
      try own.query(sql.replacing("$", with: PostgreSQLName.quoted(schema))).map { row in
        row.map { $0 ?? "-" }.joined(separator: "|")
      }
    }

    /// Fills and commits the tables, as a run does.
    func load(
      _ rows: [StoreRow], _ mode: StoreMode = .replace, history: Bool = false, columns: [String] = ["name"],
      run: String = "r1", documents: [String]? = nil
    ) throws {
      try PostgreSQLFormat(delays: []).open(target(mode, history: history)).load(
        rows, columns: columns, run: run, documents: documents, encoder: CopyEncoder())
    }
  }
#endif
