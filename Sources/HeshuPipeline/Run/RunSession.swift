import Foundation
import Glibc
import HeshuRecords

/// One run's hold on its pipeline: the lock, the ledger, and what the run before has left.
final class RunSession {
  let ledger: any Ledger
  /// The folder of ledger and lock.
  let folder: String
  /// The run that was decided before and ended only now; nil where none was left.
  let recovered: Int?
  /// Nanoseconds since 1970 at the run's start.
  let started: Int64
  private let fileSystem: any FileSystem
  private let lock: any FileLock
  private let holder: String
  private var noted: [String] = []
  private var commit: RunCommit

  /// Takes the lock, opens the ledger, ends a run that was decided, and removes what one that was not has left.
  ///
  /// - Throws: `RunError.locked` where another run has the lock; `LedgerError`, `FileSystemError`.
  init(_ pipeline: CompiledPipeline, report: String, environment: RunEnvironment, options: RunOptions, log: RunLog)
    throws
  {
    fileSystem = environment.fileSystem
    folder = LedgerPlace.folder(report)
    try fileSystem.createDirectory(folder)
    lock = try RunSession.takeLock(
      LedgerPlace.lock(report, pipeline: pipeline.name), pipeline: pipeline.name, environment, options, log)
    ledger = try environment.openLedger(LedgerPlace.ledger(report, pipeline: pipeline.name))
    recovered = try RunCommit.recover(fileSystem: fileSystem, ledger: ledger, folder: folder)
    if let recovered { log.finishedEarlier(run: recovered) }
    started = environment.clock.wallNanoseconds()
    holder = "process \(getpid()) on \(RunSession.host) since \(UTCTime.text(started / 1_000_000_000))"
    commit = RunCommit(fileSystem: fileSystem, ledger: ledger, folder: folder)
    try clear()
    try lock.write(Array((holder + "\n").utf8))
  }

  /// Whether the run has happened, so that its hidden files must not be touched any more.
  var isDecided: Bool { commit.state == .decided || commit.state == .published }

  /// The outputs of a pass.
  func publication(_ gate: RunGate, jobs: Int) -> Publication {
    Publication(fileSystem: fileSystem, identity: ledger.identity, jobs: jobs, gate: gate) { [self] in try note($0) }
  }

  /// Decides the run and puts everything into its place.
  func publish(
    _ moves: [CommitPlan.Move], stores: [any TableStore], _ entry: LedgerEntry, gate: RunGate
  ) throws -> Int {
    try commit.seal(moves)
    gate.pass()
    var plan = CommitPlan(moves: moves)
    var entry = entry
    entry.plan = plan
    entry.run.outputs = entry.run.outputs.map {
      RunRecord.Output(path: PathParts.relative($0.path, to: folder), byteCount: $0.byteCount)
    }
    plan.number = try commit.decide(entry)
    do {
      try commit.place(plan, stores: stores)
    } catch {
      throw RunError.unfinished("\(error)")
    }
    gate.forgetAll()
    return plan.number
  }

  /// Lets go of the lock; notes of a run that was stopped on its way stay for the next one.
  func end(isClean: Bool) {
    if isClean { try? lock.write([]) }
    lock.release()
  }

  /// Takes note of a folder with hidden files, so that the next run finds them wherever this one is stopped.
  private func note(_ folder: String) throws {
    noted.append(PathParts.relative(folder, to: self.folder))
    try lock.write(Array((([holder] + noted).joined(separator: "\n") + "\n").utf8))
  }

  /// Removes hidden files of a run that was stopped before its decision.
  private func clear() throws {
    let lines = String(decoding: try lock.read(), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 2 else { return }
    let publication = Publication(fileSystem: fileSystem, identity: ledger.identity)
    for line in lines.dropFirst().dropLast() { publication.clear(PathParts.resolved(String(line), from: folder)) }
  }

  private static func takeLock(
    _ path: String, pipeline: String, _ environment: RunEnvironment, _ options: RunOptions, _ log: RunLog
  ) throws -> any FileLock {
    let start = environment.clock.nanoseconds()
    var isTold = false
    while true {
      switch try environment.fileSystem.lock(path) {
      case .acquired(let lock): return lock
      case .held(let notes):
        let waited = environment.clock.nanoseconds() &- start
        let line = String(decoding: notes.prefix { $0 != 0x0A }, as: UTF8.self)
        let holder = line.isEmpty ? "another run" : line
        guard waited < UInt64(options.waitSeconds) &* 1_000_000_000 else {
          throw RunError.locked(pipeline: pipeline, holder: holder)
        }
        if !isTold { log.wait(for: holder) }
        isTold = true
        Thread.sleep(forTimeInterval: 0.05)
      }
    }
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "this machine" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
