import HeshuDocuments
import HeshuPipeline
import HeshuQuantities
import HeshuRecords

extension DeclarationReader {
  private static let pipelineKeys = [
    KnownKey("heshu", "the format's version", isRequired: true, example: "heshu: \(PipelineFile.version)"),
    KnownKey("pipeline", "a name"),
    KnownKey("read", "files or a table", isRequired: true, example: "read: 'bulletins/*.txt'"),
    KnownKey("tables", "mapping of table to stages"),
    KnownKey(
      "stages", "list of stages", isRequired: true, or: "tables", example: "stages: [extract, load: figures.csv]"),
    KnownKey("labels", "mapping of column to `{zh, en}`"),
    KnownKey("limits", "mapping of `documents`, `rejects` and `reject_rate`"),
    KnownKey("accepted", "a path"),
    KnownKey("tests", "list of tests"),
    KnownKey("report", "a path"),
    KnownKey("metrics", "a path"),
    KnownKey("summary", "a path"),
    KnownKey("timezone", "a zone such as Asia/Shanghai"),
  ]

  /// The pipeline of a whole file.
  mutating func pipeline(_ root: SourceNode) -> Pipeline? {
    let slot = Slot("the file", "a mapping of keys such as `read` and `stages`", root)
    // Of another version nothing can be said but that.
    if let version = root.entries?.first(where: { $0.key.value == "heshu" }), !isKnownVersion(version) { return nil }
    guard let values = values(of: slot, DeclarationReader.pipelineKeys) else { return nil }
    var pipeline = Pipeline(read: read(values["read"]) ?? .files([]))
    pipeline.isIncremental = isIncremental(values["read"])
    pipeline.encoding = encoding(values["read"])
    if let name = name(values["pipeline"]) { pipeline.name = name }
    pipeline.tables = tables(values["tables"])
    pipeline.stages = stages(values["stages"])
    pipeline.labels = labels(values["labels"])
    pipeline.limits = limits(values["limits"])
    pipeline.tests = tests(values["tests"])
    pipeline.accepted = text(values["accepted"])
    pipeline.report = text(values["report"])
    pipeline.metrics = text(values["metrics"])
    pipeline.summary = text(values["summary"])
    pipeline.timeZone = text(values["timezone"])
    return pipeline
  }

  private mutating func isKnownVersion(_ entry: SourceEntry) -> Bool {
    guard let version = text(Slot("heshu", "the format's version", entry.value)) else { return false }
    if version.value == PipelineFile.version { return true }
    error(
      "unknown-version",
      "this program reads version \(PipelineFile.version) of the format, not '\(version.value.inMessage)'",
      at: version.location,
      hint: "write `heshu: \(PipelineFile.version)`, or take the program that the file was written for")
    return false
  }

  private mutating func tables(_ slot: Slot?) -> [TableDeclaration] {
    named(slot).map { TableDeclaration($0.name, stages: stages(Slot($0.name.value, "list of stages", $0.value.node))) }
  }

  private mutating func read(_ slot: Slot?) -> Read? {
    guard let slot else { return nil }
    guard let entries = slot.node.entries else {
      return .files(texts(Slot("read", "path or list of paths", slot.node)))
    }
    let isTable = entries.contains { $0.key.value == "table" }
    let keys = [
      KnownKey("files", "path or list of paths", isRequired: true, or: "table", example: "files: 'bulletins/*.txt'"),
      KnownKey("encoding", "an encoding such as Big5"),
      KnownKey("since", "ledger"),
      KnownKey("table", "path"),
      KnownKey("sheet", "a name or number"),
      KnownKey("header", "a whole number"),
      KnownKey("columns", "mapping of column to the file's name for it"),
      KnownKey("take", "mapping of column to unit", isRequired: isTable, example: "take: {total: 亿元, name: text}"),
    ]
    guard let values = values(of: slot, keys) else { return nil }
    let files = texts(values["files"])
    let take = fieldUnits(values["take"])
    let part = tablePart(values)
    guard isTable else {
      refuse(["take"], of: values, "belongs to a table; of files the stage `extract` takes")
      refuse(["sheet", "header", "columns"], of: values, "belongs to a table, and these are files")
      return .files(files)
    }
    refuse(["since"], of: values, "belongs to files; a table is read as a whole")
    refuse(["encoding"], of: values, "belongs to files; that of a table is found")
    if let files = values["files"] {
      error("conflict", "`read` has files or a table, not both", at: files.node.location)
    }
    return text(values["table"]).map { .table($0, part: part, take: take) }
  }

  /// Tells why keys that are there have no place in what is read.
  private mutating func refuse(_ names: [String], of values: [String: Slot], _ reason: String) {
    for name in names {
      guard let slot = values[name] else { continue }
      error("conflict", "`\(name)` \(reason)", at: slot.node.location)
    }
  }
}

extension DeclarationReader {
  /// Whether `read` says `since: ledger`.
  private mutating func isIncremental(_ slot: Slot?) -> Bool {
    guard let entry = slot?.node.entries?.first(where: { $0.key.value == "since" }) else { return false }
    return choice(Slot("since", "ledger", entry.value), ["ledger"]) != nil
  }

  /// The encoding that `read` names for its files.
  private mutating func encoding(_ slot: Slot?) -> Located<String>? {
    guard let entry = slot?.node.entries?.first(where: { $0.key.value == "encoding" }),
      let name = text(Slot("encoding", "an encoding such as Big5", entry.value))
    else { return nil }
    guard TextEncoding(named: name.value).isKnown else {
      error(
        "unknown-encoding", "this system knows no encoding '\(name.value.inMessage)'", at: name.location,
        hint: "such as Big5, GB18030 or UTF-16; `iconv --list` shows all")
      return nil
    }
    return name
  }

  private mutating func labels(_ slot: Slot?) -> [String: Label] {
    var labels: [String: Label] = [:]
    for (name, value) in named(slot) {
      let keys = [KnownKey("zh", "a text"), KnownKey("en", "a text")]
      guard let values = values(of: Slot(name.value, "a mapping `{zh, en}`", value.node), keys) else { continue }
      let label = Label(chinese: text(values["zh"])?.value, english: text(values["en"])?.value)
      if value.node.entries?.isEmpty == true {
        error("bad-value", "\(name.value) has an empty mapping", at: value.node.location)
      }
      labels[name.value] = label
    }
    return labels
  }

  private mutating func limits(_ slot: Slot?) -> Limits {
    let keys = [
      KnownKey("documents", "a whole number"), KnownKey("rejects", "a whole number"),
      KnownKey("reject_rate", "a percentage such as 2%"),
    ]
    guard let slot, let values = values(of: slot, keys) else { return Limits() }
    return Limits(
      documents: integer(values["documents"], in: 0...1_000_000_000),
      rejects: integer(values["rejects"], in: 0...1_000_000_000), rejectRate: percentage(values["reject_rate"]))
  }

  private mutating func percentage(_ slot: Slot?) -> ExactDecimal? {
    guard let slot, let text = text(slot) else { return nil }
    if text.value.hasSuffix("%"), let number = ExactDecimal(text.value.dropLast()), !number.isNegative,
      !text.value.hasPrefix("+"), number <= ExactDecimal(100)
    {
      return number
    }
    error(
      "bad-value", "\(slot.name) takes a percentage from 0% to 100%, not '\(text.value.inMessage)'",
      at: text.location,
      hint: "such as `\(slot.name): 2%`")
    return nil
  }
}
