import HeshuFigures
import HeshuQuantities
import HeshuRecords

@testable import HeshuPipeline

/// Rows as `a|b|c` lines; null is `-`.
struct PlainEncoder: TableEncoder {
  var separator: [UInt8] { [] }

  func header(_ layout: TableLayout) -> [UInt8] {
    Array((layout.columns.map(\.name).joined(separator: "|") + "\n").utf8)
  }

  func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8]) {
    for row in 0..<batch.rows.count {
      var cells: [String] = []
      for column in layout.columns { cells.append(text(column, row, batch)) }
      output.append(contentsOf: (cells.joined(separator: "|") + "\n").utf8)
    }
  }

  func footer(_ layout: TableLayout) -> [UInt8] { [] }

  private func text(_ column: OutputColumn, _ row: Int, _ batch: borrowing Batch) -> String {
    var output: [UInt8] = []
    switch column.part {
    case .source: RowText.appendSource(batch.rows.sources[row], documents: batch.documents, to: &output)
    case .verdict: return batch.rows.verdicts[row].name
    case .failedChecks: return batch.string(batch.rows.failedChecks[row])
    default: append(column, row, batch, &output)
    }
    return output.isEmpty ? "-" : String(decoding: output, as: UTF8.self)
  }

  private func append(_ column: OutputColumn, _ row: Int, _ batch: borrowing Batch, _ output: inout [UInt8]) {
    let cells = batch.rows.columns[column.field]
    if cells.isNull(row) { return }
    let unit = column.source?.unit
    switch (cells.field.type, column.part) {
    case (.text, _), (.period, _): output += batch.bytes[cells.texts[row].range]
    case (.figure, .value): RowText.append(cells.figures[row], unit: unit, to: &output)
    case (.figure, .qualifier): output += Array(cells.figures[row].qualifier.name.utf8)
    case (.number, .value): cells.numbers[row].map { RowText.append($0, unit: unit, to: &output) }
    case (_, .low), (_, .high):
      guard let number = cells.quantity(row) else { return }
      let isLow = column.part == .low
      RowText.append(
        bound: isLow ? number.interval.low : number.interval.high, rule: isLow ? .down : .up, digits: number.digits,
        unit: unit, to: &output)
    default: output += Array(column.part.rawValue.utf8)
    }
  }
}

/// Tables as `a|b|c` lines with a header; an empty cell is null, a line with another number of cells is a reject.
struct PlainTableReader: TableReader {
  func read(_ bytes: [UInt8], path: String) -> TextTable {
    var table = TextTable(header: [])
    var start = 0
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      defer { start += line.count + 1 }
      let cells = String(decoding: line, as: UTF8.self).split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? nil : String($0) }
      if line.isEmpty { continue }
      if table.header.isEmpty {
        table.header = cells.map { $0 ?? "" }
      } else if cells.count == table.header.count {
        table.records.append(
          TextRecord(cells: cells, line: number + 1, byteStart: start, byteEnd: start + line.count))
      } else {
        table.rejects.append(
          Reject(
            document: path, byteStart: start, byteEnd: start + line.count, line: number + 1, column: 1, stage: "read",
            code: "ragged", message: "another number of cells", raw: line))
      }
    }
    return table
  }
}

/// Members as `name:size` lines with their content.
struct PlainArchiver: Archiver {
  func member(name: String, content: [UInt8]) -> [UInt8] { Array("\(name):\(content.count)\n".utf8) + content }

  func end() -> [UInt8] { Array("end\n".utf8) }
}

/// What a run says, in few words.
struct PlainReports: ReportEncoding {
  func findings(_ side: Side) -> [UInt8] {
    Array(side.findings.map { "\($0.check.name) \($0.verdict.name)\n" }.joined().utf8)
  }

  func rejects(_ rejects: [Reject]) -> [UInt8] {
    Array(rejects.map { "\($0.document)#b\($0.byteStart)-\($0.byteEnd) \($0.stage) \($0.code)\n" }.joined().utf8)
  }

  func nearMisses(_ side: Side) -> [UInt8] {
    Array(
      side.nearMisses.map { miss in
        "\(side.documents[Int(miss.source.document)].id)#b\(miss.source.start)-\(miss.source.end) \(miss.figures)\n"
      }.joined().utf8)
  }

  func report(_ report: RunReport) -> [UInt8] { Array("\(report.id) \(report.outputs.count)\n".utf8) }

  func manifest(_ report: RunReport) -> [UInt8] {
    Array(report.outputs.map { "\($0.path) \($0.byteCount)\n" }.joined().utf8)
  }
}

/// A clock that stands still on one day, and knows one zone.
struct StandingClock: RunClock {
  func nanoseconds() -> UInt64 { 7 }

  /// 2022-11-21T00:00:00Z.
  func wallNanoseconds() -> Int64 { 1_668_988_800_000_000_000 }

  func today(in zone: String?) -> CalendarDay? {
    zone == nil || zone == "Asia/Shanghai" ? CalendarDay(year: 2022, month: 11, day: 21) : nil
  }
}

extension RunEnvironment {
  /// Plain formats over files in memory.
  static func plain(
    _ files: any FileSystem, ledger: (any Ledger)? = nil, stores: [any TableStoreFormat] = []
  ) -> RunEnvironment {
    RunEnvironment(
      makeEncoder: { _, _, _ in PlainEncoder() }, formats: ["txt", "log"], stores: stores, compressors: [],
      archiver: PlainArchiver(),
      makeTableReader: { $0 == "tab" ? PlainTableReader() : nil }, reports: PlainReports(), fileSystem: files,
      clock: StandingClock(), openLedger: { _ in ledger ?? MemoryLedger() }, readLedger: { _ in ledger },
      version: "test")
  }
}
