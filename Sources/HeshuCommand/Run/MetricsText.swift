import Heshu

/// The outcome of a run as metrics in the text format of Prometheus, for the node exporter's textfile collector.
///
/// Source of the format: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format.
struct MetricsText {
  private static let lastSuccess = "heshu_last_success_timestamp_seconds"

  private let outcome: NightOutcome
  /// What the file held before: a run that failed keeps the time of the last success.
  private let previous: String

  init(_ outcome: NightOutcome, previous: String) {
    self.outcome = outcome
    self.previous = previous
  }

  var text: String {
    var text = ""
    func add(_ name: String, _ help: String, _ value: String?) {
      guard let value else { return }
      text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n\(name)\(label) \(value)\n"
    }
    add("heshu_run_status", "Exit status of the last run.", "\(outcome.status)")
    add("heshu_run_timestamp_seconds", "End of the last run.", "\(outcome.ended)")
    add(MetricsText.lastSuccess, "End of the last run whose outputs are up to date.", success)
    guard let report = outcome.report else { return text }
    let milliseconds = String(report.duration / 1_000_000 % 1000)
    add(
      "heshu_run_duration_seconds", "How long the last run took.",
      "\(report.duration / 1_000_000_000)." + String(repeating: "0", count: 3 - milliseconds.count) + milliseconds)
    add("heshu_run_number", "Number of the last run that was decided.", "\(report.number)")
    add("heshu_documents", "Documents of the last run.", "\(report.documents)")
    add("heshu_documents_read", "Documents that the last run read.", "\(report.readDocuments)")
    add("heshu_documents_new", "Documents that no run before had seen.", "\(report.newDocuments)")
    add("heshu_documents_rejected", "Documents that could not be used.", "\(report.rejectedDocuments)")
    add("heshu_rejects", "Rejected documents and records.", "\(report.rejects)")
    add("heshu_near_misses", "Sentences with a figure that no pattern used.", "\(report.nearMisses)")
    add("heshu_findings_errors", "Findings of severity error.", "\(report.findings.errors)")
    add(
      "heshu_findings_errors_new", "Of these the ones that the run before did not have and nobody has accepted.",
      "\(report.newErrors)")
    add(
      "heshu_findings_errors_accepted", "Of these the ones that someone has explained.",
      report.accepted.map { "\($0.errors)" })
    add("heshu_findings_warnings", "Findings of severity warning.", "\(report.findings.warnings)")
    return text
  }

  private var success: String? {
    if outcome.isGood { return "\(outcome.ended)" }
    let line = previous.split(separator: "\n").first { $0.hasPrefix(MetricsText.lastSuccess + label + " ") }
    return line?.split(separator: " ").last.flatMap { Int64($0) }.map { "\($0)" }
  }

  private var label: String {
    let name = outcome.pipeline.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "{pipeline=\"\(name)\"}"
  }
}
