/// How a CSV file is read.
public struct CSVReaderOptions: Sendable, Hashable {
  /// The byte between two cells.
  public var delimiter: UInt8
  /// Every record must have as many cells as the first one.
  public var requiresEqualCells: Bool
  /// Whether doubled quotes inside of cells are left as they stand, so that the record's bytes stay what they were.
  var keepsDoubledQuotes = false
  /// The longest record in bytes; it bounds the memory that an open quote can take.
  public var recordLimit: Int

  /// Commas, records of equal length, at most 16 MiB each.
  public init(delimiter: UInt8 = 0x2C, requiresEqualCells: Bool = true, recordLimit: Int = 16 << 20) {
    self.delimiter = delimiter
    self.requiresEqualCells = requiresEqualCells
    self.recordLimit = recordLimit
  }
}
