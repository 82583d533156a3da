import HeshuPipeline
import HeshuRecords

extension Load: DeclaredStage {
  static let itemKeys =
    LoadTarget.pathKeys + ["dialect", "headers", "columns", "verdict", "numbers", "rows", "mode", "history", "schema"]

  static func read(_ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader) -> Load?
  {
    Load(reader.items(options["paths"]).compactMap { reader.target($0) }, location: location)
  }

  var options: [(key: String, value: PrintedNode)] { [("paths", .oneOrList(targets.map(\.printed)))] }
}

extension LoadTarget {
  /// The formats that a target can name in place of `path`.
  static let formats = ["csv", "json", "ndjson", "xlsx", "sqlite", "postgres"]
  static let pathKeys = formats + ["path"]
  static let headerNames = ["machine", "zh", "en", "both"]
  static let dialects = ["excel", "rfc4180", "unix"]

  fileprivate var printed: PrintedNode {
    var pairs: [(String, PrintedNode)] = [(format?.value ?? "path", .text(path.value))]
    if let dialect { pairs.append(("dialect", .text(dialect.value))) }
    if let headers { pairs.append(("headers", .text(headers.value))) }
    if hasFullColumns { pairs.append(("columns", .text("full"))) }
    if hasVerdicts { pairs.append(("verdict", .text("true"))) }
    if hasNumbers { pairs.append(("numbers", .text("true"))) }
    if let rows { pairs.append(("rows", .text(rows.value))) }
    if let mode { pairs.append(("mode", .text(mode.value))) }
    if keepsHistory { pairs.append(("history", .text("true"))) }
    if let schema { pairs.append(("schema", .text(schema.value))) }
    return pairs.count == 1 && format == nil ? pairs[0].1 : .mapping(pairs)
  }
}

extension DeclarationReader {
  private static let targetKeys =
    LoadTarget.pathKeys.map { KnownKey($0, "a path") } + [
      KnownKey("dialect", LoadTarget.dialects.joined(separator: " or ")),
      KnownKey("headers", LoadTarget.headerNames.joined(separator: " or ")),
      KnownKey("columns", "full"),
      KnownKey("verdict", "true or false"),
      KnownKey("numbers", "true or false"),
      KnownKey("rows", "new"),
      KnownKey("mode", "replace or merge"),
      KnownKey("history", "true or false"),
      KnownKey("schema", "a name"),
    ]

  fileprivate mutating func target(_ slot: Slot) -> LoadTarget? {
    guard let entries = slot.node.entries else { return text(slot).map { LoadTarget($0) } }
    guard let values = values(of: Slot("load", "a mapping", slot.node), DeclarationReader.targetKeys) else {
      return nil
    }
    let paths = entries.filter { LoadTarget.pathKeys.contains($0.key.value) }
    var target = options(values)
    guard let first = paths.first, let path = values[first.key.value], paths.count == 1 else {
      error(
        paths.isEmpty ? "missing-key" : "conflict", "an output has one path: `{csv: PATH}`, or `path:` with any format",
        at: paths.dropFirst().first?.key.location ?? slot.node.location)
      return nil
    }
    guard let path = text(path) else { return nil }
    target.path = path
    target.format = first.key.value == "path" ? nil : first.key
    return target
  }

  private mutating func options(_ values: [String: Slot]) -> LoadTarget {
    var target = LoadTarget("")
    if let slot = values["dialect"], choice(slot, LoadTarget.dialects) != nil { target.dialect = text(slot) }
    if let slot = values["headers"], choice(slot, LoadTarget.headerNames) != nil { target.headers = text(slot) }
    target.hasFullColumns = choice(values["columns"], ["full"]) != nil
    target.hasVerdicts = flag(values["verdict"])
    target.hasNumbers = flag(values["numbers"])
    if let slot = values["rows"], choice(slot, ["new"]) != nil { target.rows = text(slot) }
    if let slot = values["mode"], choice(slot, StoreMode.allCases.map(\.rawValue)) != nil { target.mode = text(slot) }
    target.keepsHistory = flag(values["history"])
    target.schema = text(values["schema"])
    return target
  }
}
