/// How a CSV file is written.
///
/// Three presets cover the clients that were tried: `rfc4180` for machines, `excel` for spreadsheets, `unix` for line
/// tools. Every property can be
/// changed from there.
public struct CSVDialect: Sendable, Hashable {
  /// Which cells stand in quotes.
  public enum Quoting: Sendable, Hashable {
    /// Only those that would be read back differently without.
    case minimal
    /// Every cell but a null.
    case all
  }

  /// The name that a pipeline file uses.
  public var name: String
  /// The byte between two cells.
  public var delimiter: UInt8
  /// Records end with CR LF instead of LF, the last one too.
  public var endsLinesWithCRLF: Bool
  /// The file begins with EF BB BF.
  public var hasByteOrderMark: Bool
  /// Which cells stand in quotes.
  public var quoting: Quoting
  /// Text cells that a spreadsheet would take for a formula get an apostrophe in front, see ``FormulaGuard``.
  public var guardsFormulas: Bool
  /// An empty text is written `""` so that it differs from a null.
  public var marksEmptyText: Bool
  /// The header holds the display names, not the machine names.
  public var usesDisplayNames: Bool

  /// For spreadsheets: a byte order mark, CR LF, display names, guarded formulas; null and empty text are both empty.
  public static let excel = CSVDialect(
    name: "excel", delimiter: 0x2C, endsLinesWithCRLF: true, hasByteOrderMark: true, quoting: .minimal,
    guardsFormulas: true, marksEmptyText: false, usesDisplayNames: true)

  /// For machines, the default: CR LF, machine names, no byte order mark, quotes only where needed.
  public static let rfc4180 = CSVDialect(
    name: "rfc4180", delimiter: 0x2C, endsLinesWithCRLF: true, hasByteOrderMark: false, quoting: .minimal,
    guardsFormulas: false, marksEmptyText: true, usesDisplayNames: false)

  /// For line tools: LF, every cell but a null in quotes.
  public static let unix = CSVDialect(
    name: "unix", delimiter: 0x2C, endsLinesWithCRLF: false, hasByteOrderMark: false, quoting: .all,
    guardsFormulas: false, marksEmptyText: true, usesDisplayNames: false)

  /// The presets in the order in which help lists them.
  public static let presets: [CSVDialect] = [.rfc4180, .excel, .unix]

  /// The preset of that name.
  public init?(named name: String) {
    guard let preset = CSVDialect.presets.first(where: { $0.name == name }) else { return nil }
    self = preset
  }

  /// A dialect of one's own.
  public init(
    name: String, delimiter: UInt8, endsLinesWithCRLF: Bool, hasByteOrderMark: Bool, quoting: Quoting,
    guardsFormulas: Bool, marksEmptyText: Bool, usesDisplayNames: Bool
  ) {
    self.name = name
    self.delimiter = delimiter
    self.endsLinesWithCRLF = endsLinesWithCRLF
    self.hasByteOrderMark = hasByteOrderMark
    self.quoting = quoting
    self.guardsFormulas = guardsFormulas
    self.marksEmptyText = marksEmptyText
    self.usesDisplayNames = usesDisplayNames
  }
}
