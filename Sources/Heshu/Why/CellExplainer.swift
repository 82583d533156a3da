import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// Answers where a cell of an output comes from: reads its document again, takes it through the pipeline again, and keeps what was done.
///
/// Nothing is remembered for this at the run: the column `source`, the manifest and `run.json` lead to the document and the pipeline, and
/// the same document with the same pipeline gives the same cell.
public struct CellExplainer: Sendable {
  let environment: RunEnvironment

  /// Takes the formats, files and clock that runs have.
  public init(environment: RunEnvironment = .standard) {
    self.environment = environment
  }

  /// The answer to a question.
  ///
  /// - Throws: ``WhyError`` where there is none; ``ArchiveError`` where the output cannot be read.
  public func answer(_ question: CellQuestion) throws -> CellAnswer {
    let record = try PublishedRun(of: question.output, fileSystem: environment.fileSystem)
    let resource = try record.resource(of: question)
    guard let table = resource.table else { throw WhyError.question("\(question.output): \(record.otherFile)") }
    let row = try OutputRow(question, resource, fileSystem: environment.fileSystem)
    let column = row.columns[
      try OutputRow.place(
        of: question.column, in: row.columns, headers: try headers(question, resource), of: question.output)]
    guard let source = row.text("source"), let key = RowKey(source) else {
      throw WhyError.unusable("\(question.output): row \(row.number) names no source")
    }
    var warnings: [String] = []
    let compiled = try compile(question, record, &warnings)
    let trace = try trace(row, key, table, compiled, record, question.root)
    let now = CellExplainer.cells(trace.row)
    let value = row.text(column)
    let valueNow = now[ExactName(column)] ?? nil
    return CellAnswer(
      output: question.output, table: table, row: row.number, column: column,
      field: field(of: column, compiled, table), value: value, valueNow: valueNow,
      differingColumns: row.differences(from: now), trace: trace, warnings: warnings)
  }

  private func headers(_ question: CellQuestion, _ resource: OutputResource) throws -> [String] {
    let columns = resource.columns
    let found = try resource.rows(of: question.output, fileSystem: environment.fileSystem).columns
    return found == columns.map(\.name) ? columns.map(\.title) : found
  }

  /// The field that a written column is a part of.
  private func field(of column: String, _ compiled: CompiledPipeline, _ table: String) -> String {
    let names = compiled.tables.first { $0.name == table }?.schema.names ?? []
    if names.contains(column) { return column }
    let parts = [OutputColumn.Part.qualifier, .text, .low, .high, .ends, .period].map { "_" + $0.rawValue }
    return names.first { name in parts.contains { column == name + $0 } } ?? column
  }

  private func compile(
    _ question: CellQuestion, _ record: PublishedRun, _ warnings: inout [String]
  ) throws -> CompiledPipeline {
    guard let path = question.pipeline ?? record.pipeline?.path else {
      throw WhyError.unusable("\(record.folder)/run.json names no pipeline file; name it with --pipeline")
    }
    let bytes: [UInt8]
    do { bytes = try environment.fileSystem.read(path) } catch {
      throw WhyError.unusable("\(path): the pipeline cannot be read: \(error.reason); name it with --pipeline")
    }
    if let known = record.pipeline, ContentHash.hexadecimal(of: bytes) != known.sha256 {
      warnings.append("\(path): the pipeline has changed since the run; what follows is what it does today")
    }
    var diagnostics = Diagnostics()
    let options = RunOptions(root: question.root, publishes: false)
    guard let pipeline = PipelineFile.read(bytes, path: path, diagnostics: &diagnostics),
      let compiled = PipelineCompiler(environment: environment, options: options)
        .compile(pipeline.withoutStores, diagnostics: &diagnostics)
    else {
      let first = diagnostics.all.first { $0.level == .error }?.message ?? "it is no pipeline"
      throw WhyError.pipeline("\(path): the pipeline is wrong: \(first)")
    }
    for reference in compiled.references {
      guard let known = record.inputs.first(where: { $0.path.hasBytes(of: reference.path) }),
        ContentHash.hexadecimal(of: reference.bytes) != known.sha256
      else { continue }
      warnings.append("\(reference.path): the table has changed since the run")
    }
    return compiled
  }

  private func trace(
    _ row: OutputRow, _ key: RowKey, _ table: String, _ compiled: CompiledPipeline, _ record: PublishedRun,
    _ root: String
  ) throws -> RowTrace {
    guard
      let tracer = try RowTracer(
        compiled, table: table, key: key, encoder: JSONTableEncoder(isLines: true))
    else { throw WhyError.unusable("the pipeline has no table '\(table)' any more") }
    let reader = try reader(key, tracer, compiled, record, root)
    var first: [UInt8]?
    let trace = try tracer.trace(reader) { line in
      if first == nil { first = line }
      return row.differences(from: CellExplainer.cells(line)).isEmpty
    }
    if let trace { return trace }
    // The row is there and some cell of it is another one: that is the answer.
    guard first != nil,
      let again = try RowTracer(compiled, table: table, key: key, encoder: JSONTableEncoder(isLines: true)),
      let trace = try again.trace(try self.reader(key, again, compiled, record, root), isWanted: { _ in true })
    else {
      throw WhyError.unusable(
        "\(key.document): the pipeline draws no row of '\(table)' from bytes \(key.start) to \(key.end) today")
    }
    return trace
  }

  /// The documents that the chain must see.
  private func reader(
    _ key: RowKey, _ tracer: RowTracer, _ compiled: CompiledPipeline, _ record: PublishedRun, _ root: String
  ) throws -> any DocumentReader {
    if let reader = try compiled.openTable(environment, root: root) {
      guard let known = record.inputs.first(where: { $0.path.hasBytes(of: key.document) }) else { return reader }
      let bytes = try reader.original(of: key.document)
      guard ContentHash.hexadecimal(of: bytes) == known.sha256 else {
        throw WhyError.unusable("\(key.document): the table has changed since the run")
      }
      return reader
    }
    let references = Set(compiled.references.map { ExactName($0.path) })
    let documents = record.inputs.filter { !references.contains(ExactName($0.path)) }
    let wanted = tracer.needsAllDocuments ? documents : documents.filter { $0.path.hasBytes(of: key.document) }
    guard documents.contains(where: { $0.path.hasBytes(of: key.document) }) else {
      throw WhyError.unusable("\(key.document): run.json does not name the document among its inputs")
    }
    return RunDocuments(
      wanted, root: root, encoding: compiled.pipeline.encoding?.value, segmentation: compiled.segmentation,
      hasLedger: compiled.pipeline.isIncremental)
  }

  /// The cells of a row that was written as NDJSON, by their columns.
  static func cells(_ line: [UInt8]) -> [ExactName: String?] {
    guard case .object(let members)? = try? JSONParser.parse(line) else { return [:] }
    return Dictionary(members.map { (ExactName($0.name), $0.value.text) }, uniquingKeysWith: { first, _ in first })
  }
}
