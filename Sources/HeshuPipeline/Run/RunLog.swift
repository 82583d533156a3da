import HeshuRecords
import Logging

/// What a run tells its log, in the words that those who search logs can rely on.
struct RunLog {
  private let log: Logger

  init(_ log: Logger, pipeline: String) {
    var log = log
    log[metadataKey: "pipeline"] = "\(pipeline)"
    self.log = log
  }

  func begin(_ options: RunOptions) {
    log.info("run begins", metadata: ["jobs": "\(options.jobs)", "publishes": "\(options.publishes)"])
  }

  func wait(for holder: String) { log.notice("waiting for another run", metadata: ["holder": "\(holder)"]) }

  func finishedEarlier(run: Int) { log.notice("an earlier run was brought to its end", metadata: ["run": "\(run)"]) }

  func repeatForColumns() { log.debug("reading again: a qualified figure asks for another column") }

  func repeatForConnection(_ error: StoreError) {
    log.warning("reading again: a connection was lost", metadata: ["error": "\(error)"])
  }

  func end(_ report: RunReport) {
    let metadata: Logger.Metadata = [
      "run": "\(report.number)", "id": "\(report.id)", "documents": "\(report.documents)",
      "new_documents": "\(report.newDocuments)", "rejects": "\(report.rejects)",
      "errors": "\(report.findings.errors)", "new_errors": "\(report.newErrors)",
    ]
    if let reason = report.stoppedBy {
      log.error("a limit stopped the run", metadata: metadata.merging(["reason": "\(reason)"]) { $1 })
    } else if report.isUnchanged {
      log.info("nothing new", metadata: metadata)
    } else {
      log.info(report.number > 0 ? "published" : "done", metadata: metadata)
    }
  }

  func fail(_ error: any Error) { log.error("the run failed", metadata: ["error": "\(error)"]) }
}
