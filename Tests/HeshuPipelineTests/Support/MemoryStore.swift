import Foundation
import HeshuRecords

@testable import HeshuPipeline

/// A store that writes down what is asked of it; as a file it puts the rows into the file that it was told to write.
struct MemoryStoreFormat: TableStoreFormat {
  let name: String
  let publication: StorePublication
  let files: MemoryFileSystem
  let log = StoreLog()
  var options: Set<StoreOption> = [.mode, .history]

  var pathExtensions: [String] { publication == .server ? [] : [name] }

  func makeEncoder(_ target: StoreTarget) -> any TableEncoder { CellRecordEncoder() }

  func prove(_ target: StoreTarget, at location: SourceLocation?, diagnostics: inout Diagnostics) {
    if target.place.contains("password") {
      diagnostics.error("literal-secret", "a secret stands in the pipeline", at: location)
    }
  }

  func open(_ target: StoreTarget) throws -> any TableStore {
    log.add("open \(target.name) \(target.tables.joined(separator: " ")) \(target.mode)")
    return MemoryStore(target, self)
  }
}

/// What was asked of the stores of one format, and what they shall fail at.
final class StoreLog: @unchecked Sendable {
  private let lock = NSLock()
  private var written: [String] = []
  private var failing: String?
  private var losses = 0

  var lines: [String] { lock.withLock { written } }

  func add(_ line: String) { lock.withLock { written.append(line) } }

  /// Loses the connection so many times, each time where a store is finished.
  func lose(_ count: Int) { lock.withLock { losses = count } }

  func fail(at step: String) { lock.withLock { failing = step } }

  func step(_ step: String, _ store: String) throws {
    if lock.withLock({ failing }) == step {
      throw StoreError(.inputOutput, store: store, message: "cannot \(step)")
    }
    let isLost = lock.withLock {
      guard step == "finish", losses > 0 else { return false }
      losses -= 1
      return true
    }
    if isLost { throw StoreError(.interrupted, store: store, message: "lost") }
  }
}

private final class MemoryStore: TableStore {
  private let target: StoreTarget
  private let format: MemoryStoreFormat
  private var content = ""

  init(_ target: StoreTarget, _ format: MemoryStoreFormat) {
    self.target = target
    self.format = format
  }

  func begin(_ layout: TableLayout) {
    let line = "begin \(layout.table) \(layout.columns.map(\.name).joined(separator: "|"))"
    format.log.add(line)
    content += line + "\n"
  }

  func write(_ part: [UInt8], rows: Int, layout: TableLayout) throws {
    try format.log.step("write", target.name)
    var reader = CellRecordReader(part)
    var count = 0
    while let row = reader.nextRow() {
      count += 1
      let rule = layout.rules.indices.contains(row.rule) ? layout.rules[row.rule] : "-"
      let document = row.document < 0 ? "-" : reader.documents[row.document].id
      let cells = layout.columns.map { _ in text(reader.nextCell(), reader) }
      let line = "row \(layout.table) \(cells.joined(separator: "|")) \(document) \(row.start)-\(row.end) \(rule)"
      format.log.add(line)
      content += line + "\n"
    }
    if count != rows { format.log.add("\(count) rows of \(rows)") }
  }

  func write(_ side: Side) {
    for finding in side.findings { format.log.add("finding \(finding.check.name) \(finding.verdict.name)") }
  }

  func finish(_ summary: StoreSummary, documents: any DocumentReader) throws {
    try format.log.step("finish", target.name)
    let inputs = summary.inputs.map { "\($0.path) \($0.byteCount)" }.joined(separator: " ")
    format.log.add("finish \(summary.run.count) \(summary.pipeline) \(inputs)")
    guard format.publication == .file else { return }
    let file = try format.files.create(target.workingPlace)
    try file.write(Array(content.utf8))
    try file.close()
  }

  func commit() throws {
    try format.log.step("commit", target.name)
    format.log.add("commit \(target.name)")
  }

  func discard() { format.log.add("discard \(target.name)") }

  private func text(_ cell: RecordCell, _ reader: CellRecordReader) -> String {
    switch cell {
    case .null: "-"
    case .text(let range): reader.string(range)
    case .number(let range): "#" + reader.string(range)
    case .unitNumber(let range, let unit): "#" + reader.string(range) + " " + unit.code
    case .period(let range): "@" + reader.string(range)
    }
  }
}
