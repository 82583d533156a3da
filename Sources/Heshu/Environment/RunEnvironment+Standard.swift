import HeshuFormats
import HeshuPipeline
import HeshuRecords

extension RunEnvironment {
  /// The formats that this library writes and reads, the files of this machine and its clock.
  public static let standard = RunEnvironment(
    makeEncoder: FormatRegistry.encoder, formats: FormatRegistry.names, stores: FormatRegistry.stores,
    compressors: [GzipCompressor()], archiver: TarArchiver(), makeTableReader: FormatRegistry.tableReader,
    reports: JSONReports(),
    fileSystem: LocalFileSystem(), clock: SystemClock(), version: HeshuVersion.current)
}
