/// Rows of one table: columns of plain values, and where each row comes from.
public struct Rows: Sendable {
  /// The columns in the order of the schema, all of the same length.
  public var columns: [Column]
  /// The passage that each row was drawn from.
  public var sources: [SourceSpan] = []
  /// The pattern that drew each row, as its place in the table's patterns.
  public var rules: [UInt16] = []
  /// The worst verdict of each row's checks; filled once a check has seen the rows.
  public var verdicts: [Verdict] = []
  /// For each row the names of the checks that failed, as text of the batch.
  public var failedChecks: [TextCell] = []

  /// Makes a table without rows.
  public init(schema: Schema = Schema()) {
    columns = schema.fields.map(Column.init(field:))
  }

  /// Adds some of the rows of the same table behind these; their texts stand in the same bytes.
  public mutating func append(_ rows: Rows, _ range: Range<Int>) {
    for index in columns.indices where index < rows.columns.count {
      switch columns[index].field.type {
      case .text, .period: columns[index].texts.append(contentsOf: rows.columns[index].texts[range])
      case .figure: columns[index].figures.append(contentsOf: rows.columns[index].figures[range])
      case .number: columns[index].numbers.append(contentsOf: rows.columns[index].numbers[range])
      }
    }
    sources.append(contentsOf: rows.sources[range])
    rules.append(contentsOf: rows.rules[range])
    verdicts.append(contentsOf: rows.verdicts[range])
    failedChecks.append(contentsOf: rows.failedChecks[range])
  }

  /// How many rows there are.
  public var count: Int { sources.count }
  /// The columns' fields, without cells.
  public var schema: Schema { Schema(fields: columns.map(\.field)) }

  /// Keeps the rows at `order`, in that order; a row may be left out.
  public mutating func select(_ order: [Int]) {
    for index in columns.indices { columns[index].select(order) }
    sources = order.map { sources[$0] }
    rules = order.map { rules[$0] }
    if !verdicts.isEmpty { verdicts = order.map { verdicts[$0] } }
    if !failedChecks.isEmpty { failedChecks = order.map { failedChecks[$0] } }
  }
}

extension Rows {
  /// Adds what stands beside the cells of a new row: its passage in the original bytes, and the rule that drew it.
  public mutating func append(document: Int, _ original: Range<Int>, rule: Int) {
    sources.append(
      SourceSpan(
        document: Int32(truncatingIfNeeded: document), start: UInt32(truncatingIfNeeded: original.lowerBound),
        end: UInt32(truncatingIfNeeded: original.upperBound)))
    rules.append(UInt16(truncatingIfNeeded: rule))
    verdicts.append(.unchecked)
    failedChecks.append(.null)
  }
}
