import HeshuRecords

/// The ordered end of a worker: writes records, counts them and keeps the books.
final class WorkerOutput {
  private let encoding: any RecordEncoding
  private let write: ([UInt8]) throws -> Void
  private var counts = WorkerCounts()
  private var hash = ContentHash()
  /// The books: as of a run, but without the list of documents, which grows with the stream.
  private var report: RunReport

  init(_ pipeline: CompiledPipeline, encoding: any RecordEncoding, write: @escaping ([UInt8]) throws -> Void) {
    self.encoding = encoding
    self.write = write
    report = RunReport(
      pipeline: pipeline.name, version: "",
      tables: pipeline.tables.map { TableReport(name: $0.name, stages: $0.emptyCounts, schema: $0.schema) })
  }

  /// Writes what a worker made of the next batch.
  func take(_ outcome: BatchOutcome) throws {
    report.documents += outcome.documents.count + outcome.rejectedDocuments
    report.usedDocuments += outcome.documents.count
    report.rejectedDocuments += outcome.rejectedDocuments
    for (index, table) in outcome.tables.enumerated() {
      report.tables[index].add(table)
      counts.rows += table.rows
      for part in table.parts { try put(part) }
    }
    report.rejects += outcome.side.rejects.count
    counts.findings += outcome.side.findingCount
    try put(encoding.findings(outcome.side))
    try put(encoding.rejects(outcome.side.rejects))
  }

  /// Writes the trailer, where the books balance.
  func finish() throws -> WorkerCounts {
    let imbalances = report.imbalances
    guard imbalances.isEmpty else { throw RunError.unbalanced(imbalances) }
    counts.documents = report.documents
    counts.rejects = report.rejects
    try write(encoding.trailer(counts, sha256: hash.hexadecimal))
    return counts
  }

  private func put(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    hash.update(bytes)
    try write(bytes)
  }
}
