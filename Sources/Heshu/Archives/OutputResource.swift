import HeshuFormats
import HeshuRecords

/// One output as `datapackage.json` names it.
struct OutputResource: Sendable {
  /// A column: its machine name, its type and the names that it may have in a header.
  struct Column: Sendable, Hashable {
    var name: String
    var isNumber: Bool
    /// The name for people, with the unit.
    var title: String
  }

  /// Relative to the manifest's folder.
  var path: String
  var byteCount: Int?
  var sha256: String?
  /// `csv`, `json`, `ndjson`, or what other stores are called; nil for reports and archives.
  var format: String?
  /// The table that the output holds; nil for reports and archives.
  var table: String?
  var rows: Int?
  /// Whether it holds the rows of one run's new documents alone.
  var holdsNewRows = false
  var columns: [Column]
  /// The tables of a workbook, a database or a file of several tables; empty for every other output.
  var storedTables: [Stored] = []

  /// One of several tables.
  struct Stored: Sendable, Hashable {
    var name: String
    var rows: Int?
    var columns: [Column]
  }

  /// The resource as if it held that table alone; nil where it does not hold it.
  func holding(_ table: String) -> OutputResource? {
    guard let stored = storedTables.first(where: { $0.name.hasBytes(of: table) }) else { return nil }
    var resource = self
    (resource.table, resource.rows, resource.columns) = (stored.name, stored.rows, stored.columns)
    return resource
  }

  /// Whether the path stays in the manifest's folder or the one around it, in which a run may have other outputs (`../archive/b.tar.gz`).
  var staysNear: Bool {
    guard path.utf8.first != 0x2F else { return false }
    var depth = 1
    for part in path.utf8.split(separator: 0x2F) where !part.elementsEqual(".".utf8) {
      depth += part.elementsEqual("..".utf8) ? -1 : 1
      if depth < 0 { return false }
    }
    return true
  }

  /// The rows of the resource's table.
  ///
  /// - Throws: ``ArchiveError`` where they cannot be read.
  func rows(of path: String, fileSystem: any FileSystem) throws -> OutputRows {
    try OutputRows(
      path, format: format ?? "", table: storedTables.isEmpty ? nil : table, fileSystem: fileSystem)
  }

  /// The resources of a manifest.
  ///
  /// - Throws: ``ArchiveError`` where it is no manifest.
  static func list(_ bytes: [UInt8], path: String) throws -> [OutputResource] {
    let manifest: JSONValue
    do { manifest = try JSONParser.parse(bytes) } catch { throw ArchiveError(error, path: path) }
    guard case .array(let values)? = manifest["resources"] else {
      throw ArchiveError(path: path, code: "no-manifest", message: "it lists no resources; it is no data package")
    }
    return try values.map { value in
      guard let name = value["path"]?.text else {
        throw ArchiveError(path: path, code: "no-manifest", message: "a resource has no path")
      }
      return OutputResource(value, path: name)
    }
  }

  private init(_ value: JSONValue, path: String) {
    self.path = path
    byteCount = OutputResource.number(value["bytes"])
    sha256 = value["hash"]?.text.flatMap { $0.hasPrefix("sha256:") ? String($0.dropFirst(7)) : nil }
    format = value["format"]?.text
    table = value["heshu:table"]?.text
    rows = OutputResource.number(value["heshu:rows"])
    if case .bool(true)? = value["heshu:new_rows"] { holdsNewRows = true }
    columns = OutputResource.columns(value["schema"])
    if case .array(let tables)? = value["heshu:tables"] {
      storedTables = tables.map { table in
        Stored(
          name: table["name"]?.text ?? "", rows: OutputResource.number(table["heshu:rows"]),
          columns: OutputResource.columns(table["schema"]))
      }
    }
  }

  private static func columns(_ schema: JSONValue?) -> [Column] {
    guard case .array(let fields)? = schema?["fields"] else { return [] }
    return fields.map { field in
      // A header in words has the machine name beside it.
      let name = field["heshu:name"] ?? field["name"]
      return Column(
        name: name?.text ?? "", isNumber: field["type"]?.text == "number", title: field["title"]?.text ?? "")
    }
  }

  private static func number(_ value: JSONValue?) -> Int? {
    guard case .number(let text)? = value else { return nil }
    return Int(text)
  }
}
