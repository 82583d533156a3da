import Heshu

/// What is known of a run, for the eye.
enum RunFacts {
  /// - Parameter ledger: the path of the run's ledger.
  static func lines(_ run: RunRecord, ledger: String, in terminal: Terminal) -> [String] {
    let counts = run.counts
    let facts: [(String, [String])] = [
      ("run", ["\(run.number)", "id \(run.id)"] + (run.isFinished ? [] : ["decided, not yet in its places"])),
      ("started", [UTCTime.text(run.started), "\(seconds(run)) s"] + (run.date.isEmpty ? [] : ["date \(run.date)"])),
      ("program", [run.version]), ("pipeline", ["sha256 \(run.pipeline.prefix(16))"]),
      (
        "documents",
        [
          "\(counts.documents)", "\(counts.readDocuments) read", "\(counts.newDocuments) new",
          "\(counts.rejectedDocuments) rejected",
        ]
      ),
      ("figures", ["\(counts.figures)"]), ("rows", ["\(counts.rows)"]), ("rejects", ["\(counts.rejects)"]),
      ("near misses", ["\(counts.nearMisses)"]),
      (
        "findings",
        [
          "\(counts.errors) of severity error", "\(counts.newErrors) of them new",
          "\(counts.warnings) of severity warning",
        ]
      ),
    ]
    var lines = facts.flatMap { FactLine.lines(name: $0.0, parts: $0.1, in: terminal) }
    let folder = PathParts.split(ledger).folder
    for output in run.outputs {
      lines.append("output       \(PathParts.resolved(output.path, from: folder)), \(output.byteCount) bytes")
    }
    return lines
  }

  /// `2022-12-05 02:30Z`.
  static func minute(_ seconds: Int64) -> String {
    UTCTime.text(seconds).prefix(16).replacing("T", with: " ") + "Z"
  }

  /// `1.234`.
  static func seconds(_ run: RunRecord) -> String {
    let rest = String(run.milliseconds % 1000)
    return "\(run.milliseconds / 1000)." + String(repeating: "0", count: max(0, 3 - rest.count)) + rest
  }
}
