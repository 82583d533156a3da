import HeshuChecks
import HeshuFigures
import HeshuPatterns
import HeshuRecords

/// Takes the documents of one row through its table's chain again, and keeps what each stage did to the row.
///
/// A chain without a barrier needs the row's own document; one with a barrier needs all of them, in the order of the run.
public final class RowTracer {
  private let pipeline: CompiledPipeline
  private let table: CompiledTable
  private let key: RowKey
  private let encoder: any TableEncoder
  private let chain: [BoundStage]
  private let workers: [any StageWorking]
  private let recognizer: Recognizer
  private var declared: TracedTable
  /// The original bytes of the row's record, where rows come from a table.
  private var record: [UInt8] = []
  /// The original bytes of the table that rows come from; empty where they come from documents.
  private var records: [UInt8] = []

  /// For each stage the rows behind it that the key names.
  private var history: [[TracedRow]]
  /// The findings that speak of them.
  private var checks: [RowTrace.Check] = []
  /// The row's passage, once its document has come.
  private var base: RowTrace?
  private var found: RowTrace?
  private var waiting: WaitingRows?
  /// What the chain's last aggregation folds; nil where it has none.
  private var groups: TracedGroups?
  /// The tables that the chain looks at.
  private let needed: NeededTables

  /// - Parameters:
  ///   - table: the name of the row's table.
  ///   - encoder: writes the row at its end, as NDJSON.
  /// - Returns: nil where the pipeline has no such table.
  /// - Throws: where a stage cannot make what a worker needs.
  public init?(_ pipeline: CompiledPipeline, table: String, key: RowKey, encoder: any TableEncoder) throws {
    guard let place = pipeline.tables.firstIndex(where: { $0.name == table }) else { return nil }
    self.pipeline = pipeline
    self.table = pipeline.tables[place]
    self.key = key
    self.encoder = encoder
    chain = pipeline.tables[place].stages
    workers = try chain.map { try makeStageWorker($0.stage) }
    needed = try NeededTables(of: pipeline.tables[place], in: pipeline)
    recognizer = pipeline.makeRecognizer()
    history = Array(repeating: [], count: chain.count)
    let own = pipeline.pipeline.tables.first { $0.name.value == table }?.stages ?? []
    declared = TracedTable(declarations: own + pipeline.pipeline.stages)
    groups = TracedGroups(chain, key, in: declared)
  }

  /// Whether the chain must see every document of the run.
  public var needsAllDocuments: Bool { table.hasBarrier }

  /// Takes the rows of all documents through the chain.
  ///
  /// - Parameter isWanted: picks the row by its NDJSON among those with the same passage.
  /// - Returns: nil where the chain gives no such row.
  /// - Throws: what `reader` or a stage throws.
  public func trace(_ reader: any DocumentReader, isWanted: ([UInt8]) -> Bool) throws -> RowTrace? {
    var reader = reader
    var batch = Batch()
    var side = Side()
    var sequence = 0
    while try reader.read(into: &batch, side: &side) {
      batch.sequence = sequence
      sequence += 1
      if pipeline.tableSource != nil, base == nil {
        records = try reader.original(of: key.document)
        record = Array(records[(key.start..<key.end).clamped(to: records.indices)])
      }
      batch.recognize(with: recognizer)
      try needed.take(&batch)
      try stream(&batch)
      if table.hasBarrier {
        keep(batch)
      } else {
        finish(batch, isWanted)
      }
      if found != nil, !table.hasBarrier { return found }
      batch.removeAll()
    }
    guard table.hasBarrier, let waiting else { return found }
    if waiting.batch.rows.columns.isEmpty { waiting.batch.rows = Rows(schema: table.schemaBeforeBarrier) }
    try needed.finish()
    try runBarriers(&waiting.batch)
    finish(waiting.batch, isWanted)
    return found
  }

  private func stream(_ batch: inout Batch) throws {
    for place in 0..<table.streamingCount {
      var side = Side()
      try workers[place].process(&batch, &side)
      note(batch, behind: place)
      let rows = rows(of: batch)
      if base == nil, let row = rows.first { base = RowTrace(TracedPassage(batch, row, key, record: record)) }
      if chain[place].stage is ValidateStage { take(side, rows, batch) }
    }
    if groups?.place == table.streamingCount { groups?.take(batch, records: records) }
  }

  private func runBarriers(_ batch: inout Batch) throws {
    for place in table.streamingCount..<chain.count {
      var side = Side()
      let isFirst = place == table.streamingCount
      if groups?.place == place, !isFirst { groups?.take(batch, records: records) }
      if try !chain[place].finish(&batch, isFirst: isFirst, beside: needed.finished, &side) {
        try workers[place].process(&batch, &side)
      }
      declared.rowCount = batch.rows.count
      note(batch, behind: place)
      if chain[place].stage is ValidateStage || chain[place].stage is GroupValidateStage {
        take(side, rows(of: batch), batch)
      }
    }
  }

  private func rows(of batch: borrowing Batch) -> [Int] {
    var rows: [Int] = []
    for row in 0..<batch.rows.count where key.names(row, of: batch) { rows.append(row) }
    return rows
  }

  private func note(_ batch: borrowing Batch, behind place: Int) {
    for row in rows(of: batch) { history[place].append(TracedRow(batch, row)) }
  }

  /// Keeps the findings that speak of the rows.
  private func take(_ side: Side, _ rows: [Int], _ batch: borrowing Batch) {
    guard let first = rows.first else { return }
    var forms: [String: OperandForm] = [:]
    for column in batch.rows.columns where column.field.isNumeric {
      forms[column.field.name] = OperandForm(
        unit: column.field.unit, digits: column.field.type == .number ? column.numbers[first]?.digits : nil)
    }
    var spans: Set<SourceSpan> = []
    for row in rows {
      spans.insert(SourceSpan(document: 0, start: UInt32(key.start), end: UInt32(key.end)))
      for column in batch.rows.columns where column.field.type == .figure && !column.figures[row].isNull {
        let figure = column.figures[row]
        // A joined figure is an operand of the findings of other rows too.
        guard Int(figure.sourceStart) >= key.start, Int(figure.sourceEnd) <= key.end else { continue }
        spans.insert(SourceSpan(document: 0, start: figure.sourceStart, end: figure.sourceEnd))
      }
    }
    for finding in side.findings {
      let operands = side.operands[finding.operands.clamped(to: side.operands.indices)]
      let isOurs = operands.contains { operand in
        let place = Int(operand.source.document)
        return side.documents.indices.contains(place) && side.documents[place].id.hasBytes(of: key.document)
          && spans.contains(SourceSpan(document: 0, start: operand.source.start, end: operand.source.end))
      }
      guard isOurs else { continue }
      var columns: [String] = []
      for operand in operands where !columns.contains(operand.role) { columns.append(operand.role) }
      checks.append(
        RowTrace.Check(
          name: finding.check.name, verdict: finding.verdict, severity: finding.severity,
          arithmetic: FindingText.arithmetic(of: finding, in: side, forms: forms), columns: columns))
    }
  }

  private func keep(_ batch: borrowing Batch) {
    guard let barrier = table.barrier else { return }
    let rows = waiting ?? WaitingRows(barrier)
    rows.add(table.partial(batch, barrier))
    waiting = rows
  }

  /// Makes the trace of the row that is wanted.
  private func finish(_ batch: borrowing Batch, _ isWanted: ([UInt8]) -> Bool) {
    let rows = rows(of: batch)
    guard !rows.isEmpty, var trace = base else { return }
    let fields = Set(table.schema.fields.indices)
    var target = LoadTarget("")
    target.hasFullColumns = true
    target.hasVerdicts = true
    let layout = LayoutBuilder.layout(table: table.name, schema: table.schema, target: target, qualified: fields)
    for (place, row) in rows.enumerated() {
      var single = batch.detachedRows()
      single.rows.select([row])
      var line: [UInt8] = []
      encoder.encode(single, layout, into: &line)
      guard isWanted(line) else { continue }
      trace.row = line
      trace.checks = checks
      trace.steps = steps(place)
      mark(place, &trace.passage)
      trace.group = groups?.group(batch, row)
      found = trace
      return
    }
  }

  /// For each column what the stages did to it, in the row at `place` among those with the same passage.
  private func steps(_ place: Int) -> [String: [TraceStep]] {
    var steps: [String: [TraceStep]] = [:]
    var before: TracedRow?
    // What was done in front of an aggregation was done to one row of the group.
    let first = groups?.place ?? 0
    for (stage, rows) in zip(chain[first...], history[first...]) {
      guard let after = rows.indices.contains(place) ? rows[place] : rows.first else { continue }
      if let traced = stage.stage as? any TracedStage {
        for column in stage.stage.output.names {
          guard let step = traced.step(column, before: before, after: after, in: declared) else { continue }
          steps[column, default: []].append(step)
        }
      }
      before = after
    }
    return steps
  }

  /// Marks the pieces of the passage that cells were read from; those of the first stage, since later ones read nothing.
  private func mark(_ place: Int, _ passage: inout TracedPassage) {
    guard let rows = history.first, let row = rows.indices.contains(place) ? rows[place] : rows.first else { return }
    passage.mark(chain[0].stage.output.names.filter { groups?.keys.contains($0) ?? true }, of: row)
  }
}
