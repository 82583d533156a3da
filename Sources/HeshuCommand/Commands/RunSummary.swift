import Heshu

/// What `heshu run` shows at its end: rows with their verdicts, the counts, and where the outputs are.
struct RunSummary {
  /// Rows of a table that are shown unless asked for otherwise.
  static let defaultRows = 20

  private let report: RunReport
  private let showsAllTables: Bool
  private let isDry: Bool
  private let terminal: Terminal

  init(_ report: RunReport, showsAllTables: Bool, isDry: Bool, terminal: Terminal) {
    self.report = report
    self.showsAllTables = showsAllTables
    self.isDry = isDry
    self.terminal = terminal
  }

  var lines: [String] {
    if report.isUnchanged { return unchanged }
    var lines: [String] = []
    for (index, table) in report.tables.enumerated() {
      let rows =
        showsAllTables || index == 0 ? table.preview.rows : table.preview.rows.filter { $0.verdict == .inconsistent }
      guard !rows.isEmpty else { continue }
      let name = "\(table.name)  \(shown(rows.count, of: table.rows))"
      lines += [Style.bold.apply(to: name, in: terminal)]
      lines += PreviewTable(table.preview.schema, rows: rows, terminal: terminal).lines + [""]
    }
    return lines + counts + (isDry ? reasons : [])
  }

  /// Of a run that had nothing to do.
  private var unchanged: [String] {
    let documents = report.documents.counted("document", "documents")
    let lines = ["nothing new since run \(report.number): \(documents) as before, nothing is written"]
    return lines + stale
  }

  /// Accepted findings that are none any more.
  private var stale: [String] {
    (report.accepted?.staleLines ?? []).map { Style.doubtful.apply(to: $0, in: terminal) }
  }

  /// Documents of one reason that a dry run names.
  private static let namedReadings = 10

  /// What a run would read, and why.
  private var reasons: [String] {
    guard let plan = report.plan else { return [] }
    var lines: [String] = []
    for reason in ReadingReason.allCases {
      let documents = plan.readings.filter { $0.reason == reason }.map(\.document)
      guard !documents.isEmpty else { continue }
      lines += ["", Style.bold.apply(to: "\(documents.count) read: \(reason.words)", in: terminal)]
      lines += documents.prefix(Self.namedReadings).map { "  " + DisplayWidth.fitted($0) }
      if documents.count > Self.namedReadings { lines.append("  … and \(documents.count - Self.namedReadings) more") }
    }
    return lines
  }

  private func shown(_ count: Int, of total: Int) -> String {
    let rows = total.counted("row", "rows")
    return count == total ? rows : "\(count) of \(rows)"
  }

  private var counts: [String] {
    var facts: [(String, [String])] = [
      ("documents", ["\(report.usedDocuments) used", mark(report.rejectedDocuments, "rejected", .wrong)]),
      ("figures", ["\(report.figures)"]),
      ("rows", rows + unpaired),
      ("findings", findings),
      ("rejects", rejects),
      ("near misses", [nearMisses]),
      ("outputs", outputs),
    ]
    if let plan = report.plan {
      var parts = ["\(plan.readings.count) read", "\(plan.known) taken from it"]
      if plan.gone > 0 { parts.append("of these \(plan.gone) are not there any more") }
      facts.insert(("ledger", parts), at: 1)
    }
    facts += stale.map { ("accepted", [$0]) }
    facts += spreadsheetWarnings.map { ("spreadsheet", [$0]) }
    // A time is no part of what the same input gives again, so it is for terminals alone.
    if terminal.width != nil {
      facts.append(("time", ["\(report.duration / 1_000_000) ms", report.jobs.counted("job", "jobs")]))
    }
    return facts.flatMap { FactLine.lines(name: $0.0, parts: $0.1, in: terminal) }
  }

  private var rows: [String] {
    var parts = report.tables.map { "\($0.name) \($0.rows)" }
    guard let first = parts.first, parts.count > 1 else { return parts }
    parts[0] = "\(report.tables.reduce(0) { $0 + $1.rows }): \(first)"
    return parts
  }

  /// Rows that a join found no partner for.
  private var unpaired: [String] {
    let count = report.tables.reduce(0) { $0 + $1.stages.reduce(0) { $0 + $1.unpaired } }
    return count == 0 ? [] : [mark(count, "without a partner in a join", .doubtful)]
  }

  /// How many there are, and the file that says where and why.
  private var rejects: [String] {
    let count = mark(report.rejects, "", .wrong)
    guard !isDry, report.stoppedBy == nil, let file = report.rejectsFile else { return [count] }
    return [count, "where and why: \(file)"]
  }

  private var nearMisses: String {
    guard report.nearMisses > 0 else { return "0" }
    return "\(report.nearMisses.counted("sentence", "sentences")) with a figure that no pattern used"
  }

  private var findings: [String] {
    let counts = report.findings
    var parts = [
      "\(counts.total): " + mark(counts.consistent, "consistent", .good),
      mark(counts.indeterminate, "indeterminate", .doubtful), mark(counts.inconsistent, "inconsistent", .wrong),
    ]
    if counts.inconsistent > 0 {
      parts.append(
        "of these \(counts.errors.counted("error", "errors"))\(errorNotes) and \(counts.warnings.counted("warning", "warnings"))"
      )
    }
    return parts
  }

  /// How many errors are new and how many accepted, where that is not the same as all.
  private var errorNotes: String {
    guard report.findings.errors > 0 else { return "" }
    var notes: [String] = []
    if report.newErrors != report.findings.errors { notes.append("\(report.newErrors) new") }
    if let accepted = report.accepted { notes.append("\(accepted.errors) accepted") }
    return notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
  }

  /// What a spreadsheet will do to the files that are meant for it.
  private var spreadsheetWarnings: [String] {
    report.outputs.filter { $0.dialect == CSVDialect.excel.name && $0.risks.damaged > 0 }.map { output in
      let risks = output.risks
      let kinds = [
        (risks.dates, "date-like"), (risks.leadingZeros, "with leading zeros"),
        (risks.longNumbers, "longer than 15 digits"), (risks.exponents, "exponent-like"),
      ].filter { $0.0 > 0 }
      let cells = risks.damaged.counted("cell", "cells")
      let text = "\(output.path): \(cells) would be changed: " + kinds.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      return Style.doubtful.apply(to: text, in: terminal)
    }
  }

  private var outputs: [String] {
    if report.stoppedBy != nil { return [Style.wrong.apply(to: "none: a limit stopped the run", in: terminal)] }
    if isDry { return ["none: this was a dry run"] }
    var folders: [(path: String, names: [String])] = []
    for path in report.outputs.map(\.path) + report.ownFiles {
      let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      let folder = String(path[..<cut])
      if !folders.contains(where: { $0.path == folder }) { folders.append((folder, [])) }
      for place in folders.indices where folders[place].path == folder {
        folders[place].names.append(String(path[cut...]))
      }
    }
    return folders.map { folder in
      if folder.names.count == 1 { return folder.path + folder.names[0] }
      return "\(folder.path.isEmpty ? "./" : folder.path) (\(folder.names.count) files)"
    }
  }

  /// A count with its word, set off where it is not zero.
  private func mark(_ count: Int, _ word: String, _ style: Style) -> String {
    let text = word.isEmpty ? "\(count)" : "\(count) \(word)"
    return count == 0 ? text : style.apply(to: text, in: terminal)
  }
}

extension ReadingReason {
  /// Why, for people.
  fileprivate var words: String {
    switch self {
    case .new: "no run has seen them"
    case .changed: "they look other than before"
    case .young: "they were changed just before they were read"
    case .rejected: "they could not be used before"
    case .rules: "patterns or program are others"
    case .asked: "--rehash"
    }
  }
}
