import HeshuPipeline
import HeshuRecords

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
    var lines: [String] = []
    for (index, table) in report.tables.enumerated() {
      let rows = showsAllTables || index == 0 ? table.preview.rows : table.preview.rows.filter { $0.verdict == .inconsistent }
      guard !rows.isEmpty else { continue }
      let name = "\(table.name)  \(shown(rows.count, of: table.rows))"
      lines += [Style.bold.apply(to: name, in: terminal)]
      lines += PreviewTable(table.preview.schema, rows: rows, terminal: terminal).lines + [""]
    }
    return lines + counts
  }

  private func shown(_ count: Int, of total: Int) -> String {
    let rows = Self.counted(total, "row", "rows")
    return count == total ? rows : "\(count) of \(rows)"
  }

  private var counts: [String] {
    let rows = report.tables.map { "\($0.name) \($0.rows)" }.joined(separator: ", ")
    let total = report.tables.reduce(0) { $0 + $1.rows }
    var facts: [(String, String)] = [
      ("documents", "\(report.usedDocuments) used, \(mark(report.rejectedDocuments, "rejected", .wrong))"),
      ("figures", "\(report.figures)"),
      ("rows", "\(total): \(rows)"),
      ("findings", findings),
      ("rejects", mark(report.rejects, "", .wrong)),
      ("near misses", report.nearMisses == 0 ? "0" : "\(Self.counted(report.nearMisses, "sentence", "sentences")) with a figure that no pattern used"),
    ]
    facts.append(("outputs", outputs))
    if terminal.width != nil { facts.append(("time", "\(report.duration / 1_000_000) ms, \(Self.counted(report.jobs, "job", "jobs"))")) }
    return facts.map { name, value in
      Style.dim.apply(to: name, in: terminal) + String(repeating: " ", count: 13 - name.count) + value
    }
  }

  private var findings: String {
    let counts = report.findings
    let parts = [
      mark(counts.consistent, "consistent", .good), mark(counts.indeterminate, "indeterminate", .doubtful),
      mark(counts.inconsistent, "inconsistent", .wrong),
    ]
    let errors = counts.errors + counts.warnings == 0 ? "" : " (\(counts.errors) of severity error, \(counts.warnings) warning)"
    return "\(counts.total): " + parts.joined(separator: ", ") + errors
  }

  private var outputs: String {
    if report.stoppedBy != nil { return Style.wrong.apply(to: "none: a limit stopped the run", in: terminal) }
    if isDry { return "none: this was a dry run" }
    var files: [(folder: String, names: [String])] = []
    for output in report.outputs {
      let cut = output.path.lastIndex(of: "/").map { output.path.index(after: $0) } ?? output.path.startIndex
      let folder = String(output.path[..<cut])
      let name = String(output.path[cut...])
      if let place = files.firstIndex(where: { $0.folder == folder }) {
        files[place].names.append(name)
      } else {
        files.append((folder, [name]))
      }
    }
    return files.map { $0.names.count == 1 ? $0.folder + $0.names[0] : "\($0.folder) (\($0.names.count) files)" }
      .joined(separator: ", ")
  }

  /// A count with its word, set off where it is not zero.
  private func mark(_ count: Int, _ word: String, _ style: Style) -> String {
    let text = word.isEmpty ? "\(count)" : "\(count) \(word)"
    return count == 0 ? text : style.apply(to: text, in: terminal)
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
