#if PostgreSQL
  import Foundation
  import HeshuRecords
  import Testing

  @testable import HeshuPostgreSQL

  @Suite struct ConnectionTextTests {
    private func codes(_ text: String) -> [String] {
      var diagnostics = Diagnostics()
      ConnectionText(text).prove(at: nil, diagnostics: &diagnostics)
      for diagnostic in diagnostics.all {
        let told = diagnostic.message + (diagnostic.hint ?? "")
        #expect(!told.contains("hunter2"))
      }
      return diagnostics.all.map(\.code)
    }

    @Test(arguments: [
      "${env:HESHU_DATABASE}", "${file:/run/secrets/database}", "host=db dbname=x", "dbname=x", "service=bulletins",
      "postgresql://db.example/bulletins", "postgresql://heshu@db.example:5433/bulletins?sslmode=verify-full",
      "host=db password=${env:PG}", "host=db password='${file:secret}'", "postgresql://u:${env:PG}@db/x",
    ])
    func takes(_ text: String) { #expect(codes(text) == []) }

    @Test(arguments: [
      "host=db password=hunter2", "postgresql://u:hunter2@db/x", "postgresql://db/x?password=hunter2",
      "host=db sslpassword=hunter2", "host=db password=${env:A}hunter2", "password = 'hunter2'",
    ])
    func refusesALiteralSecret(_ text: String) { #expect(codes(text) == ["literal-secret"]) }

    @Test(arguments: [
      "hunter2", "host=db hunter2", "${hunter2}", "${env:}", "${env:X", "host=db bogus=1", "postgresql://[::1/x",
    ])
    func refusesWhatCannotBeUnderstood(_ text: String) { #expect(codes(text) == ["bad-connection"]) }

    @Test func putsValuesIntoTheirPlaces() throws {
      setenv("HESHU_TEST_SECRET", "it's a \\ sec ret", 1)
      defer { unsetenv("HESHU_TEST_SECRET") }
      let pairs = try ConnectionText("host=db password=${env:HESHU_TEST_SECRET}").expand(root: "", store: "s")
      #expect(pairs.text == "host=db password='it\\'s a \\\\ sec ret'")
      #expect(pairs.secrets.contains("it's a \\ sec ret"))
      let address = try ConnectionText("postgresql://u:${env:HESHU_TEST_SECRET}@db/x").expand(root: "", store: "s")
      #expect(address.text == "postgresql://u:it%27s%20a%20%5C%20sec%20ret@db/x")
    }

    @Test func readsAWholeConnectionFromAFile() throws {
      let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try Data("host=db password=hunter2\n".utf8).write(to: path)
      defer { try? FileManager.default.removeItem(at: path) }
      let found = try ConnectionText("${file:\(path.lastPathComponent)}").expand(
        root: path.deletingLastPathComponent().path, store: "s")
      #expect(found.text == "host=db password=hunter2")
      #expect(found.secrets.contains("hunter2"))
    }

    @Test func saysWhatIsMissing() {
      #expect(
        throws: StoreError(
          .inputOutput, store: "s", message: "the environment variable HESHU_NOT_SET is not set",
          hint: "set it to what it stands for in the connection")
      ) { try ConnectionText("${env:HESHU_NOT_SET}").expand(root: "", store: "s") }
      #expect(
        throws: StoreError(
          .inputOutput, store: "s", message: "the file /no/such/file of the connection cannot be read",
          hint: "see whether it is there and may be read")
      ) { try ConnectionText("${file:/no/such/file}").expand(root: "", store: "s") }
    }

    @Test func tellsNothingOfAConnectionThatCannotBeUnderstood() {
      setenv("HESHU_TEST_BROKEN", "hunter2 is my password", 1)
      defer { unsetenv("HESHU_TEST_BROKEN") }
      let error = #expect(throws: StoreError.self) {
        try ConnectionText("${env:HESHU_TEST_BROKEN}").expand(root: "", store: "s")
      }
      #expect(error?.description.contains("hunter2") == false)
    }

    @Test func saysThatNobodyAnswers() {
      let target = StoreTarget(name: "host=/no/such/folder", place: "host=/no/such/folder password=${env:HOME}")
      let error = #expect(throws: StoreError.self) { try PostgreSQLFormat(delays: [1, 1]).open(target) }
      #expect(error?.message.hasPrefix("cannot connect: ") == true)
      #expect(error?.kind == .inputOutput)
    }

    @Test(.enabled(if: TestServer.isThere, "no PostgreSQL server: HESHU_TEST_POSTGRES is not set"))
    func showsNoPasswordThatIsRefused() throws {
      let server = try TestServer()
      try? server.run("CREATE ROLE guarded LOGIN PASSWORD 'right'")
      setenv("HESHU_TEST_WRONG", "guarded", 1)
      defer { unsetenv("HESHU_TEST_WRONG") }
      let place = (TestServer.connection ?? "").replacing(
        "user=heshu", with: "user=guarded password=${env:HESHU_TEST_WRONG}")
      let error = #expect(throws: StoreError.self) {
        try PostgreSQLFormat(delays: []).open(StoreTarget(name: "guarded place", place: place))
      }
      #expect(error?.message.contains("password authentication failed for user \"***\"") == true)
    }
  }
#endif
