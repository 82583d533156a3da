import HeshuFormats
import HeshuPipeline
import HeshuRecords
import HeshuSQLite

extension RunEnvironment {
  /// The formats that this library writes and reads, the files of this machine and its clock.
  public static let standard: RunEnvironment = {
    var environment = RunEnvironment(
      makeEncoder: FormatRegistry.encoder, formats: FormatRegistry.names, stores: FormatRegistry.stores,
      compressors: [GzipCompressor()], archiver: TarArchiver(), makeTableReader: FormatRegistry.tableReader,
      reports: JSONReports(), fileSystem: LocalFileSystem(), clock: SystemClock(),
      openLedger: { try SQLiteLedger.open($0) },
      readLedger: { LocalFileSystem().exists($0) ? try SQLiteLedger.read($0) : nil }, version: HeshuVersion.current)
    environment.build = ProgramBuild.current
    return environment
  }()
}
