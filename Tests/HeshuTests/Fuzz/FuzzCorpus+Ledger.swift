import Foundation
import Heshu

extension FuzzCorpus {
  /// A pipeline that keeps what it reads in a ledger, and the document that it reads.
  static let nightly = """
    heshu: 1
    pipeline: night
    read: {files: in/*.txt, since: ledger}
    tables:
      projects:
        - extract: '%{SUBJECT:subject}完成投资%{MONEY:done}，占年度投资计划的%{PERCENT:share}'
        - normalize: {done: 亿元}
      figures:
        - extract: {figures: all}
    stages: [load: 'out/{table}.csv']
    """

  /// The file of a ledger after a night.
  static func ledger() throws -> [UInt8] {
    let folder = try FuzzFolder()
    try folder.runNight()
    return try folder.read("out/.heshu/night.db")
  }

  /// What the ledger keeps of the document.
  static func extraction() throws -> [UInt8] {
    let folder = try FuzzFolder()
    try folder.runNight()
    guard let ledger = try RunEnvironment.standard.readLedger(folder.path + "/out/.heshu/night.db"),
      let document = try ledger.documents().first, let run = try ledger.runs(limit: 1).first
    else { return [] }
    return try ledger.extraction(of: document.id, version: document.version, fingerprint: run.fingerprint) ?? []
  }
}

/// A folder for what can be read from files alone; it goes with the value.
final class FuzzFolder {
  let path = NSTemporaryDirectory() + "heshu-fuzz-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path + "/in", withIntermediateDirectories: true)
    try write(Array(FuzzCorpus.text.utf8), to: "in/a.txt")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: path + "/in/a.txt")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))) }

  /// Runs the pipeline here.
  @discardableResult
  func runNight(publishes: Bool = true, environment: RunEnvironment = .standard) throws -> RunReport? {
    var diagnostics = Diagnostics()
    let pipeline = PipelineFile.read(Array(FuzzCorpus.nightly.utf8), path: "night.yaml", diagnostics: &diagnostics)
    return try pipeline?.runNow(options: RunOptions(root: path, publishes: publishes), environment: environment)
  }
}

/// A ledger that is as it should be but for what it keeps of documents.
final class FuzzLedger: Ledger, @unchecked Sendable {
  private let real: any Ledger
  var content: [UInt8] = []

  init(_ real: any Ledger) { self.real = real }

  var identity: String { real.identity }
  func unfinished() throws(LedgerError) -> CommitPlan? { try real.unfinished() }
  func decide(_ entry: LedgerEntry) throws(LedgerError) -> Int { try real.decide(entry) }
  func finish(_ number: Int) throws(LedgerError) { try real.finish(number) }
  func runs(limit: Int) throws(LedgerError) -> [RunRecord] { try real.runs(limit: limit) }
  func documents() throws(LedgerError) -> [LedgerDocument] { try real.documents() }
  func versions(at run: Int) throws(LedgerError) -> [ExactName: String] { try real.versions(at: run) }
  func extraction(of document: String, version: String, fingerprint: String) -> [UInt8]? { content }
  func keep(_ extractions: [LedgerExtraction]) throws(LedgerError) { try real.keep(extractions) }
  func note(_ documents: [LedgerDocument]) throws(LedgerError) { try real.note(documents) }
  func findings() throws(LedgerError) -> [UInt64: LedgerFinding] { try real.findings() }
}
