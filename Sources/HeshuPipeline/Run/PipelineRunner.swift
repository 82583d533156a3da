import Foundation
import HeshuRecords

/// Runs a compiled pipeline: reads, works, checks the books, publishes.
public struct PipelineRunner: Sendable {
  let pipeline: CompiledPipeline
  let environment: RunEnvironment
  let options: RunOptions
  /// Opens the input from its beginning; asked a second time where a pass must be made again.
  let makeReader: @Sendable () throws -> any DocumentReader
  /// Stands for the table of amounts that the pipeline reads, in tests of a pipeline.
  var tableContent: [UInt8]?

  /// Makes the runner of one run.
  ///
  /// - Parameter makeReader: opens the documents from their beginning; called again where a pass must be made again.
  public init(
    _ pipeline: CompiledPipeline, environment: RunEnvironment, options: RunOptions,
    makeReader: @escaping @Sendable () throws -> any DocumentReader
  ) {
    self.pipeline = pipeline
    self.environment = environment
    self.options = options
    self.makeReader = makeReader
  }

  /// Runs the pipeline once.
  ///
  /// - Returns: what was done; `stoppedBy` says that a limit kept the run from publishing.
  /// - Throws: `RunError`, `FileSystemError`, `StoreError`, `LedgerError`, or what `makeReader` and its reader throw; nothing
  ///   was published then, but for `RunError.unfinished`.
  public func run() throws -> RunReport {
    let log = RunLog(options.log, pipeline: pipeline.name)
    log.begin(options)
    do {
      let report = try runOnce(log)
      log.end(report)
      return report
    } catch {
      log.fail(error)
      throw error
    }
  }

  private func runOnce(_ log: RunLog) throws -> RunReport {
    let standardInput = StandardInputReader.Memory()
    let started = environment.clock.wallNanoseconds()
    // Before anything is made on the disk: an input that is missing stops the run here.
    let reader = try openInput(standardInput)
    var session: RunSession?
    if options.publishes, let folder = pipeline.reportFolder {
      session = try RunSession(pipeline, report: folder, environment: environment, options: options, log: log)
    }
    var isClean = false
    defer { session?.end(isClean: isClean) }
    let report = try run(session, standardInput, started, options.waitSeconds == 0 ? reader : nil, log)
    isClean = true
    return report
  }

  /// - Parameters:
  ///   - started: nanoseconds since 1970 before the input was opened.
  ///   - first: the opened input; nil where it may be others by now.
  private func run(
    _ session: RunSession?, _ standardInput: StandardInputReader.Memory, _ started: Int64,
    _ first: (any DocumentReader)?, _ log: RunLog
  ) throws -> RunReport {
    let start = environment.clock.nanoseconds()
    let started = first == nil ? environment.clock.wallNanoseconds() : started
    var opened = first
    var qualified: [Set<Int>] = Array(repeating: [], count: pipeline.tables.count)
    var lostConnections = 0
    while true {
      let layouts = layouts(qualified)
      var reader = try opened ?? openInput(standardInput)
      opened = nil
      let memory = try memory(reader, session, started: started)
      if let memory {
        if let session, let report = try reportOfNothingNew(memory, reader, session) { return report }
        reader = memory.reader(over: reader)
      }
      let pass = try RunPass(self, layouts: layouts, reader: reader, session: session, memory: memory)
      do {
        if let report = try publish(pass, layouts, &qualified, startedAt: start, log) { return report }
      } catch let error as StoreError where error.kind == .interrupted && lostConnections < 2 {
        // What a server had taken is gone with its transaction, so the pass is made again.
        lostConnections += 1
        log.repeatForConnection(error)
        pass.discard()
      } catch {
        pass.discard()
        throw error
      }
    }
  }

  /// Makes a pass and publishes what it gave.
  ///
  /// - Parameter qualified: for each table the columns that ask for `NAME_qualifier`, as far as they are known.
  /// - Returns: nil where more columns ask for it than `layouts` has, so that the pass must be made again.
  private func publish(
    _ pass: RunPass, _ layouts: [[TableLayout]], _ qualified: inout [Set<Int>], startedAt start: UInt64, _ log: RunLog
  ) throws -> RunReport? {
    let collector = try pass.run()
    let found = zip(qualified, collector.qualified).map { $0.union($1) }
    guard options.publishes, hasMoreColumns(self.layouts(found), than: layouts) else {
      return try pass.publish(startedAt: start)
    }
    qualified = found
    log.repeatForColumns()
    pass.discard()
    return nil
  }

  /// The ledger of the run, or the one that is there for a run without effect; nil where there is none.
  func ledger(_ session: RunSession?) throws -> (any Ledger)? {
    if let session { return session.ledger }
    guard let folder = pipeline.reportFolder else { return nil }
    return try environment.readLedger(LedgerPlace.ledger(folder, pipeline: pipeline.name))
  }

  private func layouts(_ qualified: [Set<Int>]) -> [[TableLayout]] {
    zip(pipeline.tables, qualified).map { table, fields in
      table.outputs.map {
        LayoutBuilder.layout(
          table: table.name, schema: table.schema, rules: table.rules, target: $0.target, qualified: fields)
      }
    }
  }

  /// A header is written before the last row is seen; where a qualified figure turned up in a column without a
  /// `_qualifier` beside it, the pass is made again with the columns that are known now.
  private func hasMoreColumns(_ layouts: [[TableLayout]], than known: [[TableLayout]]) -> Bool {
    zip(layouts, known).contains { table, before in
      zip(table, before).contains { $0.columns.count > $1.columns.count }
    }
  }

  private func openInput(_ memory: StandardInputReader.Memory) throws -> any DocumentReader {
    if let source = pipeline.tableSource {
      return try source.open(environment, root: options.root, content: tableContent)
    }
    let reader = try makeReader()
    guard case .files(let files) = pipeline.read, files.contains(where: { $0.value == StandardInputReader.id })
    else { return reader }
    return StandardInputReader(reader, memory: memory)
  }
}
