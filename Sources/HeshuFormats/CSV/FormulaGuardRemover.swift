/// Takes the formula guard out of a CSV that arrives in pieces: the inverse of what the dialect `excel` does.
///
/// Every cell loses the apostrophe that ``FormulaGuard`` put in front of it, and everything else stays as it is: delimiter, quotes, line ends
/// and byte order mark. Cells are separated by commas, as the dialect `excel` writes them. The header is text and loses it too.
///
/// ```swift
/// var remover = FormulaGuardRemover()
/// try remover.append(bytes[...], to: &out)
/// try remover.finish(to: &out)
/// ```
public struct FormulaGuardRemover: Sendable {
  private var reader: CSVReader
  private var pending: [UInt8] = []
  private var writer: CSVCellWriter?

  /// A remover at the start of a file.
  public init() {
    reader = CSVReader(options: CSVReaderOptions(requiresEqualCells: false))
  }

  /// Takes further bytes and adds the records that are complete.
  ///
  /// - Throws: ``CSVError`` where it is no CSV.
  public mutating func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) throws(CSVError) {
    guard writer == nil else {
      reader.feed(Array(bytes), 0..<bytes.count)
      return try drain(&out)
    }
    // The first bytes tell the dialect.
    pending.append(contentsOf: bytes)
    if pending.count >= 64 << 10 { try begin(&out) }
  }

  /// Adds the rest.
  ///
  /// - Throws: ``CSVError`` where it is no CSV.
  public mutating func finish(to out: inout [UInt8]) throws(CSVError) {
    if writer == nil { try begin(&out) }
    reader.finish()
    try drain(&out)
  }

  private mutating func begin(_ out: inout [UInt8]) throws(CSVError) {
    let delimiter = CSVDialect.excel.delimiter
    let lineFeed = firstLineEnd()
    var dialect = CSVDialect.excel
    dialect.guardsFormulas = false
    dialect.hasByteOrderMark = pending.starts(with: [0xEF, 0xBB, 0xBF])
    dialect.endsLinesWithCRLF = lineFeed.map { $0 > 0 && pending[$0 - 1] == 0x0D } ?? true
    dialect.marksEmptyText = true
    reader = CSVReader(options: CSVReaderOptions(delimiter: delimiter, requiresEqualCells: false))
    reader.feed(pending, 0..<pending.count)
    pending = []
    var made = CSVCellWriter(dialect: dialect)
    made.begin(&out)
    writer = made
    try drain(&out)
  }

  /// The first line feed that ends a record: one in quotes is part of a cell.
  private func firstLineEnd() -> Int? {
    var isQuoted = false
    return pending.firstIndex { byte in
      if byte == 0x22 { isQuoted.toggle() }
      return byte == 0x0A && !isQuoted
    }
  }

  private mutating func drain(_ out: inout [UInt8]) throws(CSVError) {
    while true {
      switch reader.next() {
      case .record:
        for field in reader.fields {
          if field.isNull {
            writer?.appendNull(to: &out)
          } else {
            writer?.appendText(reader.buffer, FormulaGuard.removed(from: reader.buffer, field.range), to: &out)
          }
        }
        writer?.endRecord(&out)
      case .malformed(let error): throw error
      case .needsInput, .end: return
      }
    }
  }
}
