import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// `datapackage.json`: a Frictionless data package (version 2) of what a run wrote.
///
/// Source of the properties: https://datapackage.org/standard/data-package/; `unit` is our own, since the standard has none.
enum DataPackage {
  static func value(_ report: RunReport) -> JSONValue {
    let folder = report.reportFolder ?? ""
    return object([
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string(slug(report.pipeline))), ("heshu:run", .string(report.id)),
      ("heshu:version", .string(report.version)),
      ("resources", .array(resources(report, folder))),
    ])
  }

  private static func resources(_ report: RunReport, _ folder: String) -> [JSONValue] {
    var names: [String: Int] = [:]
    return report.outputs.filter { !$0.isServer }.map { output in
      var name = slug(PathParts.split(output.path).name)
      names[name, default: 0] += 1
      if let count = names[name], count > 1 { name += "-\(count)" }
      return resource(output, name: name, folder)
    }
  }

  private static func resource(_ output: OutputReport, name: String, _ folder: String) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", .string(name)), ("path", .string(relative(output.path, to: folder))),
    ]
    if output.layout != nil, output.format == "csv" { members.append(("type", .string("table"))) }
    if !output.tables.isEmpty { return object(members + store(output)) }
    if !output.format.isEmpty {
      members.append(("format", .string(output.format)))
      members.append(("mediatype", .string(mediaType(output.format))))
      members.append(("encoding", .string("utf-8")))
    }
    if output.isCompressed, output.layout != nil { members.append(("compression", .string("gz"))) }
    members.append(("bytes", .number("\(output.byteCount)")))
    members.append(("hash", .string("sha256:\(output.sha256)")))
    if let layout = output.layout {
      members.append(("heshu:table", .string(layout.table)))
      members.append(("heshu:rows", .number("\(output.rows)")))
      if output.holdsNewRows { members.append(("heshu:new_rows", .bool(true))) }
      if output.format == "csv" { members.append(("dialect", dialect(output))) }
      members.append(("schema", schema(layout, names: headerNames(output, layout))))
    }
    return object(members)
  }

  /// What is told of a workbook or database: its tables, and of a file its size and hash.
  private static func store(_ output: OutputReport) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if FormatRegistry.names.contains(output.format) { members.append(("format", .string(output.format))) }
    members.append(("mediatype", .string(mediaType(output.format))))
    if output.isCompressed { members.append(("compression", .string("gz"))) }
    if !output.sha256.isEmpty {
      members.append(("bytes", .number("\(output.byteCount)")))
      members.append(("hash", .string("sha256:\(output.sha256)")))
    }
    let tables = output.tables.map { table in
      object([
        ("name", .string(table.layout.table)), ("heshu:rows", .number("\(table.rows)")),
        (
          "schema",
          object([
            ("fields", fields(table.layout, names: table.layout.columns.map(\.name), hasCodes: output.format != "xlsx"))
          ])
        ),
      ])
    }
    members.append(("heshu:tables", .array(tables)))
    return members
  }

  private static func schema(_ layout: TableLayout, names: [String]) -> JSONValue {
    object([
      ("fields", fields(layout, names: names)), ("fieldsMatch", .string("exact")),
      ("missingValues", .array([.string("")])),
    ])
  }

  /// The columns as a table of the standard describes them: by the names that its header has.
  ///
  /// - Parameter hasCodes: whether verdicts and qualifiers are codes in the cells; a workbook holds the words.
  private static func fields(_ layout: TableLayout, names: [String], hasCodes: Bool = true) -> JSONValue {
    guard case .array(let described) = FieldDescription.list(layout) else { return .array([]) }
    return .array(
      zip(zip(described, names), layout.columns).map { pair, column in
        guard case .object(var members) = pair.0 else { return pair.0 }
        if pair.1 != column.name {
          members[0].value = .string(pair.1)
          members.append(JSONMember(name: "heshu:name", value: .string(column.name)))
        }
        members += label(column.source?.label) + (hasCodes ? categories(column.part) : [])
        return .object(members)
      })
  }

  /// What the codes of a column mean, as the standard says it: the cells of all formats but workbooks hold codes.
  private static func categories(_ part: OutputColumn.Part) -> [JSONMember] {
    let categories = DisplayWords.categories(of: part).map { code, word in
      object([("value", .string(code)), ("label", .string(word))])
    }
    return categories.isEmpty ? [] : [JSONMember(name: "categories", value: .array(categories))]
  }

  private static func label(_ label: Label?) -> [JSONMember] {
    let names = [("zh", label?.chinese), ("en", label?.english)].compactMap { language, name in
      name.map { (language, JSONValue.string($0)) }
    }
    return names.isEmpty ? [] : [JSONMember(name: "label", value: object(names))]
  }

  /// What the header of an output calls its columns.
  private static func headerNames(_ output: OutputReport, _ layout: TableLayout) -> [String] {
    guard output.format == "csv" else { return layout.columns.map(\.name) }
    let dialect = output.dialect.flatMap { CSVDialect(named: $0) } ?? .rfc4180
    let headers = output.headers.flatMap { HeaderNames(rawValue: $0) }
    return DisplayName.list(layout.columns, headers ?? (dialect.usesDisplayNames ? .zh : .machine))
  }

  private static func dialect(_ output: OutputReport) -> JSONValue {
    let dialect = CSVDialect(named: output.dialect ?? "rfc4180") ?? .rfc4180
    return object([
      ("delimiter", .string(",")), ("lineTerminator", .string(dialect.endsLinesWithCRLF ? "\r\n" : "\n")),
      ("quoteChar", .string("\"")), ("doubleQuote", .bool(true)), ("header", .bool(true)),
    ])
  }

  private static func mediaType(_ format: String) -> String {
    switch format {
    case "csv": "text/csv"
    case "json": "application/json"
    case "sqlite": "application/vnd.sqlite3"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    default: "application/x-ndjson"
    }
  }

  /// The path as the folder of the manifest sees it.
  static func relative(_ path: String, to folder: String) -> String {
    if folder.isEmpty { return path }
    if path.hasPrefix(folder + "/") { return String(path.dropFirst(folder.count + 1)) }
    let from = folder.split(separator: "/")
    let to = path.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to[shared...].map(String.init)).joined(separator: "/")
  }

  private static func slug(_ text: String) -> String {
    String(text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "." || $0 == "_" ? $0 : "-" })
  }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONMember(name: $0.0, value: $0.1) })
  }
}
