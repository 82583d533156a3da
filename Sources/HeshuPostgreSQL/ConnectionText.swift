#if PostgreSQL
  import CLibPQ
  import Foundation
  import HeshuRecords

  /// How a pipeline names a connection: libpq's `keyword=value` pairs or a `postgresql://` address, in which `${env:NAME}` and `${file:PATH}`
  /// stand for what the environment or a file holds. Secrets are never written there.
  ///
  /// What it does not name comes from PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, PGPASSFILE and PGSERVICE, as with every client of libpq
  /// (https://www.postgresql.org/docs/current/libpq-envars.html).
  struct ConnectionText {
    let text: String

    init(_ text: String) { self.text = text }

    /// Tells of a connection that cannot be understood, and of a secret that stands in it.
    func prove(at location: SourceLocation?, diagnostics: inout Diagnostics) {
      // Whatever a placeholder stands for, it is no literal.
      let marker = "heshuplaceholder"
      guard let pieces = pieces() else {
        return diagnostics.error(
          "bad-connection", "the connection has a ${ that is neither ${env:NAME} nor ${file:PATH}", at: location,
          hint: "such as postgres: '${env:HESHU_DATABASE}'")
      }
      if pieces.count == 1, case .text = pieces[0] {} else if pieces.count == 1 { return }
      let shown = pieces.map { piece in
        if case .text(let text) = piece { return text }
        return marker
      }.joined()
      guard let options = ConnectionOptions.parse(shown) else {
        return diagnostics.error(
          "bad-connection", "the connection cannot be understood", at: location,
          hint: "write pairs such as 'host=db.example dbname=bulletins', or postgresql://db.example/bulletins")
      }
      for option in options where option.isSecret && option.value != marker {
        diagnostics.error(
          "literal-secret", "a pipeline file is no place for a \(option.keyword)", at: location,
          hint: "put it into PGPASSWORD, a .pgpass file, or ${env:NAME} or ${file:PATH} in the connection")
      }
    }

    /// The connection as libpq takes it.
    ///
    /// - Parameters:
    ///   - root: where relative paths of files begin.
    ///   - store: how messages call the connection.
    func expand(root: String, store: String) throws -> ExpandedConnection {
      guard let pieces = pieces() else {
        throw StoreError(.inputOutput, store: store, message: "the connection cannot be understood")
      }
      var secrets: [String] = []
      var expanded = ""
      for piece in pieces {
        switch piece {
        case .text(let text): expanded += text
        case .variable(let name):
          guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
            throw StoreError(
              .inputOutput, store: store, message: "the environment variable \(name) is not set",
              hint: "set it to what it stands for in the connection")
          }
          secrets.append(value)
          expanded += quoted(value, isWhole: pieces.count == 1)
        case .file(let path):
          let value = try content(of: path, root, store)
          secrets.append(value)
          expanded += quoted(value, isWhole: pieces.count == 1)
        }
      }
      guard let options = ConnectionOptions.parse(expanded) else {
        throw StoreError(
          .inputOutput, store: store, message: "what the connection stands for cannot be understood",
          hint: "it must be pairs such as 'host=db.example dbname=bulletins', or postgresql://db.example/bulletins")
      }
      secrets += options.filter(\.isSecret).map(\.value)
      if let password = ProcessInfo.processInfo.environment["PGPASSWORD"] { secrets.append(password) }
      return ExpandedConnection(text: expanded, secrets: secrets.filter { !$0.isEmpty })
    }

    /// A piece of the text.
    private enum Piece {
      case text(String)
      case variable(String)
      case file(String)
    }

    /// The text taken apart; nil where a `${` is nothing that is known.
    private func pieces() -> [Piece]? {
      var pieces: [Piece] = []
      var rest = text[...]
      while let open = rest.range(of: "${") {
        guard let close = rest[open.upperBound...].firstIndex(of: "}") else { return nil }
        if open.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<open.lowerBound]))) }
        let name = rest[open.upperBound..<close]
        if name.hasPrefix("env:"), name.count > 4 {
          pieces.append(.variable(String(name.dropFirst(4))))
        } else if name.hasPrefix("file:"), name.count > 5 {
          pieces.append(.file(String(name.dropFirst(5))))
        } else {
          return nil
        }
        rest = rest[rest.index(after: close)...]
      }
      if !rest.isEmpty { pieces.append(.text(String(rest))) }
      return pieces
    }

    /// A value as a part of pairs or of an address; the whole connection is taken as it is.
    private func quoted(_ value: String, isWhole: Bool) -> String {
      if isWhole { return value }
      if text.hasPrefix("postgres") && text.contains("://") {
        return value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? value
      }
      return "'" + value.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }

    private func content(of path: String, _ root: String, _ store: String) throws -> String {
      let place = path.hasPrefix("/") || root.isEmpty ? path : root + "/" + path
      guard let data = FileManager.default.contents(atPath: place), data.count <= 1 << 16 else {
        throw StoreError(
          .inputOutput, store: store, message: "the file \(path) of the connection cannot be read",
          hint: "see whether it is there and may be read")
      }
      return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// A connection with its secrets in it: never shown.
  struct ExpandedConnection {
    var text: String
    /// What messages must not hold.
    var secrets: [String]
  }
#endif
