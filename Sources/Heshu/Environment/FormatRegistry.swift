import HeshuFormats
import HeshuPipeline
import HeshuRecords
import HeshuSQLite

#if PostgreSQL
  import HeshuPostgreSQL
#endif
#if XLSX
  import HeshuWorkbook
#endif

/// The formats by name: the one place where pipelines and formats meet.
enum FormatRegistry {
  /// Formats that tables are written in.
  static let names = ["csv", "json", "ndjson"]

  /// Formats that hold several tables; those that this build was made without say so when they are named.
  static let stores: [any TableStoreFormat] = [SQLiteFormat(), postgres, workbook]

  #if PostgreSQL
    private static let postgres: any TableStoreFormat = PostgreSQLFormat()
  #else
    private static let postgres: any TableStoreFormat = UnbuiltStoreFormat(
      name: "postgres", pathExtensions: [], publication: .server, options: Set(StoreOption.allCases),
      trait: "PostgreSQL", library: "libpq")
  #endif

  #if XLSX
    private static let workbook: any TableStoreFormat = WorkbookFormat()
  #else
    private static let workbook: any TableStoreFormat = UnbuiltStoreFormat(
      name: "xlsx", pathExtensions: ["xlsx"], publication: .file, options: [], trait: "XLSX", library: "libxlsxwriter")
  #endif

  /// The encoder of a load target; a diagnostic for an option that the format does not have.
  static func encoder(
    _ format: String, _ target: LoadTarget, _ diagnostics: inout Diagnostics
  ) -> (any TableEncoder)? {
    switch format {
    case "csv":
      let name = target.dialect?.value ?? CSVDialect.rfc4180.name
      guard let dialect = CSVDialect(named: name) else {
        let names = CSVDialect.presets.map(\.name)
        diagnostics.error(
          "unknown-dialect", "no CSV dialect is called '\(name)'", at: target.dialect?.location,
          hint: Spelling.hint(for: name, among: names))
        return nil
      }
      return CSVTableEncoder(dialect: dialect, headers: target.headers.flatMap { HeaderNames(rawValue: $0.value) })
    case "json": return JSONTableEncoder(isLines: false, hasNumbers: target.hasNumbers)
    case "ndjson": return JSONTableEncoder(isLines: true, hasNumbers: target.hasNumbers)
    default: return nil
    }
  }

  /// The reader for files with an ending, such as `csv` or `csv.gz`.
  static func tableReader(_ pathExtension: String) -> (any TableReader)? {
    let isCompressed = pathExtension.hasSuffix(".gz")
    let format = isCompressed ? String(pathExtension.dropLast(3)) : pathExtension
    guard let reader = plainTableReader(format) else { return nil }
    guard ["csv", "json", "ndjson", "jsonl"].contains(format) else { return isCompressed ? nil : reader }
    return DecodedTableReader(base: reader, isCompressed: isCompressed)
  }

  private static func plainTableReader(_ format: String) -> (any TableReader)? {
    switch format {
    case "csv": CSVTableReader()
    case "json": JSONTableReader(isLines: false)
    case "ndjson", "jsonl": JSONTableReader(isLines: true)
    case "sqlite", "sqlite3", "db": SQLiteTableReader()
    case "xlsx", "ods": sheetReader
    default: nil
    }
  }

  #if XLSX
    private static let sheetReader: (any TableReader)? = SheetTableReader()
  #else
    private static let sheetReader: (any TableReader)? = UnbuiltTableReader(
      trait: "XLSX", library: "libarchive and libxml2")
  #endif
}
