import HeshuQuantities

/// Reads the parts that ``CellRecordEncoder`` made, row by row and cell by cell.
///
/// ```swift
/// var reader = CellRecordReader(part)
/// while let row = reader.nextRow() {
///   for _ in layout.columns { use(reader.nextCell(), row) }
/// }
/// ```
public struct CellRecordReader {
  /// The part; cells are ranges of it.
  public let bytes: [UInt8]
  /// The documents of the part's rows.
  public let documents: [RecordDocument]
  /// Where the first row begins.
  public let rowsStart: Int
  private var place: Int

  /// Takes a whole part as `CellRecordEncoder` made it; bytes from elsewhere are not checked and may trap.
  public init(_ part: [UInt8]) {
    bytes = part
    var header = Header(bytes: part)
    documents = part.isEmpty ? [] : header.documents()
    rowsStart = header.place
    place = header.place
  }

  /// A reader of cells alone.
  package init(cells: [UInt8]) {
    bytes = cells
    documents = []
    rowsStart = 0
    place = 0
  }

  /// The next row, whose cells are read next; nil behind the last one.
  public mutating func nextRow() -> RecordRow? {
    guard place < bytes.count else { return nil }
    return RecordRow(document: count(), start: offset(), end: offset(), rule: count())
  }

  /// The next cell of the row; one for each column must be read before the next row.
  public mutating func nextCell() -> RecordCell {
    guard place < bytes.count else { return .null }
    let tag = bytes[place]
    place += 1
    switch CellRecordEncoder.Tag(rawValue: tag) {
    case .text: return .text(range())
    case .number: return .number(range())
    case .period: return .period(range())
    case .unitNumber:
      let unit = offset()
      return .unitNumber(
        range(),
        FigureUnit(
          numerator: UInt16(truncatingIfNeeded: unit), denominator: UInt16(truncatingIfNeeded: unit >> 16)))
    case .null, nil: return .null
    }
  }

  /// The text of a range of the part.
  public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func count() -> Int { Int(Int32(truncatingIfNeeded: offset())) }

  private mutating func offset() -> Int {
    defer { place += 4 }
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2]) << 16 | Int(bytes[place + 3]) << 24
  }

  private mutating func range() -> Range<Int> {
    let length = offset()
    defer { place += length }
    return place..<place + length
  }
}

/// Reads what stands before the rows.
private struct Header {
  let bytes: [UInt8]
  var place = 0

  mutating func documents() -> [RecordDocument] {
    (0..<number()).map { _ in RecordDocument(id: text(), version: text()) }
  }

  private mutating func number() -> Int {
    defer { place += 4 }
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2]) << 16 | Int(bytes[place + 3]) << 24
  }

  private mutating func text() -> String {
    let length = number()
    defer { place += length }
    return String(decoding: bytes[place..<place + length], as: UTF8.self)
  }
}
