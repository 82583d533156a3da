#if PostgreSQL
  import CLibPQ
  import Foundation
  import HeshuRecords

  /// One connection to a server. It owns libpq's memory, and no message of it holds a secret.
  final class PostgreSQLConnection {
    private var handle: OpaquePointer?
    private let secrets: [String]
    private let store: String

    /// Connects; where the server cannot be reached or is starting up, again after each of the delays.
    ///
    /// - Parameter delays: in milliseconds.
    init(_ target: StoreTarget, delays: [UInt32]) throws {
      store = target.name
      let expanded = try ConnectionText(target.place).expand(root: target.root, store: target.name)
      secrets = expanded.secrets
      for delay in delays + [0] {
        handle = PostgreSQLConnection.connect(expanded.text)
        if PQstatus(handle) == CONNECTION_OK { break }
        guard delay > 0, isWorthWaiting else { break }
        close()
        usleep(delay * 1000)
      }
      guard PQstatus(handle) == CONNECTION_OK else {
        let message = redact(text(PQerrorMessage(handle)))
        close()
        throw StoreError(
          .inputOutput, store: store, message: "cannot connect: \(message)",
          hint: "see whether the server runs and whether the connection names it rightly")
      }
      // Whatever the server notes is not the program's to print.
      PQsetNoticeProcessor(handle, { _, _ in }, nil)
    }

    deinit { close() }

    private static func connect(_ text: String) -> OpaquePointer? {
      let settings: [(String, String)] = [
        ("dbname", text), ("client_encoding", "UTF8"), ("fallback_application_name", "heshu"),
        ("options", "-c datestyle=ISO -c standard_conforming_strings=on"),
      ]
      let keywords = settings.map { strdup($0.0) }
      let values = settings.map { strdup($0.1) }
      defer { for pointer in keywords + values { free(pointer) } }
      return (keywords.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { names in
        (values.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { texts in
          guard let names = names.baseAddress, let texts = texts.baseAddress else { return nil }
          return PQconnectdbParams(names, texts, 1)
        }
      }
    }

    /// Whether the server may answer a little later: it is not there, or it starts up. A refused password stays refused.
    private var isWorthWaiting: Bool {
      let message = text(PQerrorMessage(handle))
      return [
        "refused", "No such file", "starting up", "shutting down", "in recovery", "too many", "closed the connection",
      ]
      .contains { message.contains($0) }
    }

    func close() {
      if let handle { PQfinish(handle) }
      handle = nil
    }

    /// Runs statements without parameters, separated by semicolons.
    func run(_ sql: String) throws {
      let result = PQexec(handle, sql)
      defer { PQclear(result) }
      try check(result)
    }

    /// Runs one statement and gives its rows; nil is null.
    @discardableResult
    func query(_ sql: String, _ arguments: [String?] = []) throws -> [[String?]] {
      let texts = arguments.map { $0.map { strdup($0) } ?? nil }
      defer { for text in texts { free(text) } }
      let result = texts.map { $0.map { UnsafePointer($0) } }.withUnsafeBufferPointer { values in
        PQexecParams(handle, sql, Int32(truncatingIfNeeded: texts.count), nil, values.baseAddress, nil, nil, 0)
      }
      defer { PQclear(result) }
      try check(result)
      return (0..<PQntuples(result)).map { row in
        (0..<PQnfields(result)).map { column in
          PQgetisnull(result, row, column) == 1 ? nil : PQgetvalue(result, row, column).map { String(cString: $0) }
        }
      }
    }

    /// Begins to take lines for `COPY … FROM STDIN`.
    func beginCopy(_ sql: String) throws {
      let result = PQexec(handle, sql)
      defer { PQclear(result) }
      guard PQresultStatus(result) == PGRES_COPY_IN else { throw failure(result) }
    }

    /// Hands lines over.
    func copy(_ lines: [UInt8]) throws {
      let status = lines.withUnsafeBytes { buffer in
        PQputCopyData(
          handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(truncatingIfNeeded: buffer.count))
      }
      guard status == 1 else { throw failure(nil) }
    }

    /// Ends the lines; whatever was wrong with one of them is known now.
    func endCopy() throws {
      guard PQputCopyEnd(handle, nil) == 1 else { throw failure(nil) }
      while let result = PQgetResult(handle) {
        defer { PQclear(result) }
        try check(result)
      }
    }

    /// Whether the connection still stands.
    var isAlive: Bool { handle != nil && PQstatus(handle) == CONNECTION_OK }

    private func check(_ result: OpaquePointer?) throws {
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
      default: throw failure(result)
      }
    }

    private func failure(_ result: OpaquePointer?) -> StoreError {
      let state = field(result, sqlStateField)
      var message = field(result, primaryMessageField) ?? text(PQerrorMessage(handle))
      if let detail = field(result, detailMessageField) { message += " (\(detail))" }
      return PostgreSQLFailure.explain(state, redact(message), isAlive: isAlive, store: store)
    }

    private func field(_ result: OpaquePointer?, _ code: Character) -> String? {
      guard let result, let value = PQresultErrorField(result, Int32(code.asciiValue ?? 0)) else { return nil }
      return String(cString: value)
    }

    private func text(_ pointer: UnsafePointer<CChar>?) -> String {
      guard let pointer else { return "" }
      return String(cString: pointer).trimmingCharacters(in: .whitespacesAndNewlines).replacing("\n", with: " ")
    }

    private func redact(_ message: String) -> String {
      secrets.sorted { $0.count > $1.count }.reduce(message) { $0.replacing($1, with: "***") }
    }
  }

  /// The fields of an error, under the letters that libpq's header has for them.
  private let sqlStateField: Character = "C"
  private let primaryMessageField: Character = "M"
  private let detailMessageField: Character = "D"
#endif
