import Foundation

/// Programs of others that read what was written.
enum Client {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The connection of the server that `Scripts/test` starts; nil where there is none.
  static let postgres = ProcessInfo.processInfo.environment["HESHU_TEST_POSTGRES"]

  static let hasSQLite = isCI || succeeds("command -v sqlite3")
  static let hasPostgres = postgres != nil && (isCI || succeeds("command -v psql"))
  static let hasDuckDB = succeeds("python3 -c 'import duckdb'")
  static let hasDuckDBForSQLite = succeeds("python3 -c 'import duckdb; duckdb.connect().execute(\"load sqlite\")'")
  static let hasFrictionless = succeeds("python3 -c 'import frictionless'")

  /// Where all clients that the set-up installs have to be there.
  private static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  private static func succeeds(_ script: String) -> Bool { (try? run(script)) != nil }

  /// Runs a script for bash and gives what it prints.
  ///
  /// - Throws: what it says, where it does not end with 0.
  @discardableResult
  static func run(_ script: String, in folder: String = "/", environment: [String: String] = [:]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "120", "bash", "-c", script]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let place = FileManager.default.temporaryDirectory.appending(path: "heshu-client-\(UUID().uuidString)")
    try Data().write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let output = try FileHandle(forWritingTo: place)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: place), as: UTF8.self)
    guard process.terminationStatus == 0 else { throw Failure(description: text) }
    return text
  }

  /// The lines that a script prints.
  static func lines(_ script: String, in folder: String, environment: [String: String] = [:]) throws -> [String] {
    try run(script, in: folder, environment: environment).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }
}
