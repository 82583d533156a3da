import HeshuRecords

/// What a run takes from outside: formats, files and the time, each behind a protocol.
public struct RunEnvironment: Sendable {
  /// The format of a load target by name and options; nil where the name is unknown.
  public var makeEncoder:
    @Sendable (_ format: String, _ target: LoadTarget, _ diagnostics: inout Diagnostics) -> (any TableEncoder)?
  /// The names that `makeEncoder` knows.
  public var formats: [String]
  /// Formats whose outputs hold several tables: workbooks and databases.
  public var stores: [any TableStoreFormat]
  /// The compressions that a path's last ending may ask for.
  public var compressors: [any Compressor]
  /// Packs the bundle of an archive stage.
  public var archiver: any Archiver
  /// A reader of tables by the ending of a path; nil where the ending is unknown.
  public var makeTableReader: @Sendable (_ pathExtension: String) -> (any TableReader)?
  /// Writes findings, rejects, `run.json` and the manifest.
  public var reports: any ReportEncoding
  /// All files but the documents; the only one to rename.
  public var fileSystem: any FileSystem
  /// Tells the time of runs and the day of `{date}`.
  public var clock: any RunClock
  /// Opens the ledger of a pipeline, in a folder that is there.
  public var openLedger: @Sendable (_ path: String) throws -> any Ledger
  /// Opens a ledger to look at it; nil where there is none.
  public var readLedger: @Sendable (_ path: String) throws -> (any Ledger)?
  /// The program's version, for the run's id and reports.
  public var version: String
  /// Tells builds of one version apart, for what is kept from run to run.
  public var build = ""

  /// Takes the parts as they are; `build` is set after it.
  public init(
    makeEncoder: @escaping @Sendable (String, LoadTarget, inout Diagnostics) -> (any TableEncoder)?,
    formats: [String], stores: [any TableStoreFormat] = [], compressors: [any Compressor], archiver: any Archiver,
    makeTableReader: @escaping @Sendable (String) -> (any TableReader)?, reports: any ReportEncoding,
    fileSystem: any FileSystem, clock: any RunClock,
    openLedger: @escaping @Sendable (String) throws -> any Ledger,
    readLedger: @escaping @Sendable (String) throws -> (any Ledger)?, version: String
  ) {
    self.makeEncoder = makeEncoder
    self.formats = formats
    self.stores = stores
    self.compressors = compressors
    self.archiver = archiver
    self.makeTableReader = makeTableReader
    self.reports = reports
    self.fileSystem = fileSystem
    self.clock = clock
    self.openLedger = openLedger
    self.readLedger = readLedger
    self.version = version
  }
}
