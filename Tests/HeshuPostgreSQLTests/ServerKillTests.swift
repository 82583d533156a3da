#if PostgreSQL
  import Foundation
  import HeshuRecords
  import StoreTestSupport
  import Testing

  @testable import HeshuPostgreSQL

  /// A server of its own that is killed while rows are on their way.
  @Suite(.enabled(if: TestServer.isThere, "no PostgreSQL server: HESHU_TEST_POSTGRES is not set"))
  struct ServerKillTests {
    private func script(_ verb: String, _ folder: String) throws {
      let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      let process = Process()
      process.executableURL = package.appending(path: "Scripts/postgres")
      process.arguments = [verb, folder]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }

    @Test func leavesNothingHalfThere() throws {
      let folder = "/tmp/heshu-kill-\(UUID().uuidString.prefix(8))"
      try script("start", folder)
      defer { try? script("stop", folder) }
      let target = StoreTarget(
        name: "db", place: "host=\(folder) port=54329 dbname=postgres user=heshu", schema: "s", tables: ["x"],
        pipeline: "p")
      let layout = StoreRow.layout(["name"])
      let rows = (0..<20_000).map { StoreRow("a", $0, String(repeating: "长", count: 40)) }
      let part = StoreRow.part(rows, layout, CopyEncoder())
      let store = try PostgreSQLFormat(delays: []).open(target)
      try store.begin(layout)
      try store.write(part, rows: rows.count, layout: layout)
      try script("kill", folder)
      let error = #expect(throws: StoreError.self) {
        for _ in 0..<20 { try store.write(part, rows: rows.count, layout: layout) }
        try store.finish(StoreRow.summary("r", ["a"]), documents: NoDocuments())
      }
      #expect(error?.kind == .interrupted)
      #expect(error?.hint == "nothing was loaded; see to the server and run again")
      store.discard()
      let refused = #expect(throws: StoreError.self) { try PostgreSQLFormat(delays: [1, 1]).open(target) }
      #expect(refused?.message.hasPrefix("cannot connect: ") == true)

      try script("again", folder)
      let connection = try PostgreSQLConnection(target, delays: [100, 1000])
      #expect(try connection.query("SELECT count(*) FROM pg_tables WHERE schemaname = 's'") == [["0"]])
      connection.close()
      let second = try PostgreSQLFormat(delays: []).open(target)
      try second.begin(layout)
      try second.write(part, rows: rows.count, layout: layout)
      try second.finish(StoreRow.summary("r", ["a"]), documents: NoDocuments())
      try second.commit()
      #expect(try PostgreSQLFormat(delays: []).hasCommitted(run: "r", in: target))
    }
  }
#endif
