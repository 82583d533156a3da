import HeshuQuantities

/// Turns rows into parts for stores that take typed cells, such as SQLite and workbooks: what ``CellRecordReader`` reads.
///
/// A part is the documents of its rows, then its rows. Counts and lengths are four bytes, the lowest first.
///
/// | piece | bytes |
/// |---|---|
/// | documents | count; of each the length and text of its id and of its version |
/// | row | document (-1 for none), start, end, rule; then its cells |
/// | cell | a tag; for a text, number or period its length and text; for a number with a unit of its own the unit's two places before them |
public struct CellRecordEncoder: TableEncoder {
  /// What a cell is.
  enum Tag: UInt8 {
    case null
    case text
    case number
    case unitNumber
    case period
  }

  /// Makes an encoder; it has no options.
  public init() {}

  /// Nothing: parts stand on their own.
  public var separator: [UInt8] { [] }

  /// Nothing: the layout goes to the store.
  public func header(_ layout: TableLayout) -> [UInt8] { [] }

  /// Nothing.
  public func footer(_ layout: TableLayout) -> [UInt8] { [] }

  /// Adds one part: the batch's documents, then all its rows with a cell for each column of `layout`.
  public func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8]) {
    appendDocuments(of: batch, to: &output)
    let rows = batch.rows
    let columns = layout.columns.map { RecordColumn($0, rows) }
    for row in 0..<rows.count {
      let source = rows.sources[row]
      let isPlaced = batch.documents.indices.contains(Int(source.document))
      output.append(count: isPlaced ? Int(source.document) : -1)
      output.append(count: Int(source.start))
      output.append(count: Int(source.end))
      output.append(count: row < rows.rules.count ? Int(rows.rules[row]) : 0)
      for (place, column) in columns.enumerated() {
        switch column {
        case .text(let field): output.append(.text, rows.columns[field].texts[row], of: batch.bytes)
        case .period(let field): output.append(.period, rows.columns[field].texts[row], of: batch.bytes)
        case .figure(let field, let power): append(rows.columns[field].figures[row], power, to: &output)
        case .other: append(layout.columns[place], row, batch, to: &output)
        }
      }
    }
  }

  /// What the loop must know of a column.
  private enum RecordColumn {
    /// The text of a column.
    case text(Int)
    case period(Int)
    /// The number of a figure column that has a unit, to be divided by ten to a power.
    case figure(Int, power: Int)
    case other

    init(_ column: OutputColumn, _ rows: Rows) {
      self = .other
      guard column.part == .value, rows.columns.indices.contains(column.field) else { return }
      switch rows.columns[column.field].field.type {
      case .text: self = .text(column.field)
      case .period: self = .period(column.field)
      case .figure:
        if let unit = column.source?.unit { self = .figure(column.field, power: -unit.power) }
      case .number: return
      }
    }
  }

  private func append(_ figure: FigureCell, _ power: Int, to output: inout [UInt8]) {
    if figure.isNull { return output.append(Tag.null.rawValue) }
    let start = output.begin(.number)
    (power == 0 ? figure.value : figure.value.scaled(byPowerOfTen: power)).append(to: &output)
    output.end(start)
  }

  /// Adds what stands in front of a part's rows.
  package func appendDocuments(of batch: borrowing Batch, to output: inout [UInt8]) {
    output.append(count: batch.documents.count)
    for document in batch.documents {
      output.append(counted: document.id.utf8)
      output.append(counted: document.version.utf8)
    }
  }

  /// Adds one cell of a row.
  package func append(_ column: OutputColumn, _ row: Int, _ batch: borrowing Batch, to output: inout [UInt8]) {
    switch column.part {
    case .source:
      let start = output.begin(.text)
      RowText.appendSource(batch.rows.sources[row], documents: batch.documents, to: &output)
      output.end(start)
    case .verdict: output.append(.text, batch.rows.verdicts[row].name.utf8)
    case .failedChecks: output.append(.text, batch.rows.failedChecks[row], of: batch.bytes)
    default: appendField(column, row, batch, to: &output)
    }
  }

  private func appendField(_ column: OutputColumn, _ row: Int, _ batch: borrowing Batch, to output: inout [UInt8]) {
    guard batch.rows.columns.indices.contains(column.field) else { return output.append(Tag.null.rawValue) }
    switch batch.rows.columns[column.field].field.type {
    case .text: output.append(.text, batch.rows.columns[column.field].texts[row], of: batch.bytes)
    case .period: output.append(.period, batch.rows.columns[column.field].texts[row], of: batch.bytes)
    case .figure:
      let figure = batch.rows.columns[column.field].figures[row]
      if figure.isNull { return output.append(Tag.null.rawValue) }
      append(figure, column, batch, to: &output)
    case .number:
      guard let number = batch.rows.columns[column.field].numbers[row] else { return output.append(Tag.null.rawValue) }
      append(number, column, to: &output)
    }
  }

  private func append(
    _ figure: FigureCell, _ column: OutputColumn, _ batch: borrowing Batch, to output: inout [UInt8]
  ) {
    switch column.part {
    case .value:
      let start = output.begin(figure.unit, in: column)
      RowText.append(figure, unit: column.source?.unit, to: &output)
      output.end(start)
    case .text: output.append(.text, figure.text, of: batch.bytes)
    case .period: output.append(.text, figure.period, of: batch.bytes)
    case .qualifier: output.append(.text, figure.qualifier.name.utf8)
    default: append(Quantity(figure), column, to: &output)
    }
  }

  private func append(_ number: Quantity, _ column: OutputColumn, to output: inout [UInt8]) {
    let unit = column.source?.unit
    switch column.part {
    case .ends: return output.append(.text, number.interval.ends.utf8)
    case .unit: return output.append(.text, (unit?.text ?? number.unit.code).utf8)
    case .qualifier: return output.append(.text, number.qualifier.name.utf8)
    case .value, .low, .high: break
    default: return output.append(Tag.null.rawValue)
    }
    let start = output.begin(number.unit, in: column)
    switch column.part {
    case .low: RowText.append(bound: number.interval.low, rule: .down, digits: number.digits, unit: unit, to: &output)
    case .high: RowText.append(bound: number.interval.high, rule: .up, digits: number.digits, unit: unit, to: &output)
    default: RowText.append(number, unit: unit, to: &output)
    }
    output.end(start)
  }
}

extension [UInt8] {
  /// Four bytes, the lowest first; -1 is all ones.
  fileprivate mutating func append(count: Int) {
    append(addingCapacity: 8) { $0.append(word: UInt64(UInt32(truncatingIfNeeded: count)), count: 4) }
  }

  fileprivate mutating func append(counted text: some Collection<UInt8>) {
    append(count: text.count)
    append(contentsOf: text)
  }

  fileprivate mutating func append(_ tag: CellRecordEncoder.Tag, _ text: some Collection<UInt8>) {
    append(tag.rawValue)
    append(counted: text)
  }

  fileprivate mutating func append(_ tag: CellRecordEncoder.Tag, _ cell: TextCell, of bytes: [UInt8]) {
    if cell.isNull { return append(CellRecordEncoder.Tag.null.rawValue) }
    append(tag.rawValue)
    append(count: cell.range.count)
    append(bytes, cell.range)
  }

  /// Begins a cell whose text is made in place.
  fileprivate mutating func begin(_ tag: CellRecordEncoder.Tag) -> OpenCell {
    let place = count
    append(tag.rawValue)
    append(count: 0)
    return OpenCell(tag: place, text: count)
  }

  /// Begins a number: its unit stands with it where the column has none.
  fileprivate mutating func begin(_ unit: FigureUnit, in column: OutputColumn) -> OpenCell {
    guard column.source?.unit == nil, unit != .none else { return begin(.number) }
    let place = count
    append(CellRecordEncoder.Tag.unitNumber.rawValue)
    append(count: Int(unit.numerator) | Int(unit.denominator) << 16)
    append(count: 0)
    return OpenCell(tag: place, text: count)
  }

  /// Ends a cell that was begun: writes its length, or makes it null where nothing was written.
  fileprivate mutating func end(_ cell: OpenCell) {
    let length = count - cell.text
    if length == 0 {
      removeLast(count - cell.tag)
      return append(CellRecordEncoder.Tag.null.rawValue)
    }
    self[cell.text - 4] = UInt8(truncatingIfNeeded: length)
    self[cell.text - 3] = UInt8(truncatingIfNeeded: length &>> 8)
    self[cell.text - 2] = UInt8(truncatingIfNeeded: length &>> 16)
    self[cell.text - 1] = UInt8(truncatingIfNeeded: length &>> 24)
  }
}

/// A cell whose text is being made: where its tag and its text begin.
private struct OpenCell {
  var tag: Int
  var text: Int
}
