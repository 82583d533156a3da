import Heshu

/// The outcome of a run in a few lines that fit a mail: what is new, what fails, what is late. The first line is its subject.
struct NightSummary {
  /// New findings that are named one by one.
  private static let named = 5

  private let outcome: NightOutcome

  init(_ outcome: NightOutcome) {
    self.outcome = outcome
  }

  var text: String { ([subject, ""] + new + failing + late).joined(separator: "\n") + "\n" }

  private var subject: String {
    guard let report = outcome.report, outcome.failure == nil else {
      return "heshu \(outcome.pipeline): FAILED (status \(outcome.status))"
    }
    if report.isUnchanged { return "heshu \(outcome.pipeline): nothing new" }
    let documents = report.newDocuments.counted("new document", "new documents")
    return "heshu \(outcome.pipeline): \(documents), \(report.newErrors.counted("new error", "new errors"))"
  }

  private var new: [String] {
    guard let report = outcome.report, !report.isUnchanged else { return ["New: nothing"] }
    var lines = ["New: \(report.newDocuments) of \(report.documents.counted("document", "documents"))"]
    for table in report.tables { lines.append("  \(table.name): \(table.rows.counted("row", "rows"))") }
    return lines
  }

  private var failing: [String] {
    var lines: [String] = []
    if let failure = outcome.failure { lines.append("  " + failure) }
    if let report = outcome.report {
      if report.findings.errors > 0 {
        let errors = report.findings.errors.counted("finding", "findings")
        let accepted = report.accepted.map { ", \($0.errors) accepted" } ?? ""
        lines.append("  \(errors) of severity error, \(report.newErrors) of them new\(accepted)")
        lines += report.newFindings.prefix(Self.named).map { "    new: \($0.text) \($0.check)" }
        if report.newFindings.count > Self.named {
          lines.append("    and \(report.newFindings.count - Self.named) more")
        }
      }
      for line in report.accepted?.staleLines ?? [] { lines.append("  " + line) }
      if report.rejects > 0 {
        let rejects = report.rejects.counted("reject", "rejects")
        let documents = report.rejectedDocuments.counted("whole document", "whole documents")
        let file = report.stoppedBy == nil ? report.rejectsFile.map { ": see \($0)" } : nil
        lines.append("  \(rejects), \(documents)\(file ?? "")")
      }
    }
    return lines.isEmpty ? ["Failing: nothing"] : ["Failing:"] + lines
  }

  private var late: [String] {
    guard let run = outcome.lastWithNewDocuments else { return ["Late: no run had a new document yet"] }
    let days = max(0, outcome.ended - run.started) / 86_400
    let since = days == 0 ? "today" : days == 1 ? "a day ago" : "\(days) days ago"
    return ["Late: the last new document came \(since), with run \(run.number) of \(UTCTime.text(run.started))"]
  }
}
