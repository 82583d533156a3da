import HeshuRecords

extension RunRecord.Counts {
  /// The counts of a run.
  init(_ report: RunReport) {
    self.init()
    documents = report.documents
    readDocuments = report.readDocuments
    newDocuments = report.newDocuments
    rejectedDocuments = report.rejectedDocuments
    figures = report.figures
    rows = report.tables.reduce(0) { $0 + $1.rows }
    rejects = report.rejects
    nearMisses = report.nearMisses
    errors = report.findings.errors
    warnings = report.findings.warnings
    newErrors = report.newErrors
  }
}
