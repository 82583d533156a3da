import HeshuQuantities
import HeshuRecords

extension Limits {
  /// The limit that a run broke, in words; nil where it kept all of them.
  func exceeded(by report: RunReport) -> String? {
    let count = report.rejects.counted("reject", "rejects")
    let verb = report.rejects == 1 ? "is" : "are"
    if let documents, report.usedDocuments < documents {
      return "the documents that were read are \(report.usedDocuments), fewer than the limit of \(documents)"
    }
    if let rejects, report.rejects > rejects {
      return "\(count) \(verb) more than the limit of \(rejects)"
    }
    let records = report.documents + report.tables.reduce(0) { $0 + $1.matches }
    guard let rejectRate, records > 0, report.rejects > 0 else { return nil }
    guard
      let share = ExactRatio(numerator: report.rejects, denominator: records)?.scaled(byPowerOfTen: 2),
      share > ExactRatio(rejectRate)
    else { return nil }
    return "\(count) of \(records) documents and records \(verb) more than the limit of \(rejectRate)%"
  }
}
