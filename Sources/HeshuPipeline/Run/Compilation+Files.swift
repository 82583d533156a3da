import HeshuRecords

extension Compilation {
  /// Reads the list of findings that someone has explained; it is an input of the run as a joined table is.
  mutating func bindAccepted() {
    guard let path = pipeline.accepted, requireInside(path) else { return }
    let place = PathParts.join(options.root, path.value)
    if environment.fileSystem.refusesSpecial(place, path, &diagnostics) { return }
    let bytes: [UInt8]
    do throws(FileSystemError) {
      bytes = try environment.fileSystem.read(place)
    } catch {
      diagnostics.error(
        "unusable-reference", "'\(path.value)' cannot be read: \(error.reason)", at: path.location,
        hint: "mend the path, or make the file: a line for each accepted finding, beginning with its id")
      return
    }
    compiled.accepted = AcceptedFindings(bytes, path: path.value, diagnostics: &diagnostics)
    if !compiled.references.contains(where: { $0.path.hasBytes(of: path.value) }) {
      compiled.references.append(ReferenceFile(path: path.value, bytes: bytes))
      compiled.references.sort { ExactName($0.path) < ExactName($1.path) }
    }
  }

  /// Claims the places of what is told of the run to those who were not there.
  mutating func bindNotices() {
    if let metrics = pipeline.metrics {
      compiled.metricsPath = paths.claim(metrics, for: "the metrics", diagnostics: &diagnostics)
    }
    if let summary = pipeline.summary {
      compiled.summaryPath = paths.claim(summary, for: "the summary", diagnostics: &diagnostics)
    }
  }

  /// Rows that are new need a memory of those that are not, and to come from one document each.
  mutating func checkNewRows(_ target: LoadTarget, of table: CompiledTable) {
    guard let rows = target.rows else { return }
    if !pipeline.isIncremental {
      diagnostics.error(
        "no-ledger", "`rows: new` needs the ledger, which knows what was there before", at: rows.location,
        hint: "read: {files: …, since: ledger}")
    } else if table.stages.contains(where: { $0.stage is AggregateStage }) {
      diagnostics.error(
        "aggregated-rows", "the rows of table '\(table.name)' are made of many documents: none of them is new alone",
        at: rows.location, hint: "take `rows` away, or load before `aggregate` in a table of its own")
    }
  }
}
