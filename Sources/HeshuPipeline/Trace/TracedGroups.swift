import HeshuChecks
import HeshuQuantities
import HeshuRecords

/// What an aggregation makes of the rows of the groups that begin with the rows that a key names.
///
/// An aggregated row is called by the first row of its group, so that no other group can be the one that is asked about.
struct TracedGroups {
  /// Rows of a group that are kept, beside those that give an extreme.
  private static let keptRows = 20

  /// The place of the aggregation in the chain.
  let place: Int
  /// The columns that rows of a group share.
  let keys: [String]
  private let key: RowKey
  private let operands: [String: [String]]
  private let extremes: [Extreme]
  private var groups: [[UInt8]: TracedGroup] = [:]
  /// The keys of groups that begin elsewhere.
  private var others: Set<[UInt8]> = []

  /// Of a chain's last aggregation; nil where it has none.
  init?(_ chain: [BoundStage], _ key: RowKey, in table: TracedTable) {
    guard let place = chain.lastIndex(where: { $0.stage is AggregateStage }),
      let stage = chain[place].stage as? AggregateStage
    else { return nil }
    self.place = place
    self.key = key
    let names = stage.output.names
    keys = Array(names.prefix(stage.aggregation.keyCount))
    var operands = Dictionary(keys.map { ($0, [$0]) }, uniquingKeysWith: { first, _ in first })
    var extremes: [Extreme] = []
    for name in names.dropFirst(keys.count) {
      guard let expression = table.expression(of: name, stage: Aggregate.self) else { continue }
      operands[name] = FormulaFields.names(in: expression)
      if let found = FormulaFields.extreme(of: expression) {
        extremes.append(Extreme(column: name, operand: found.field, isMaximum: found.isMaximum))
      }
    }
    (self.operands, self.extremes) = (operands, extremes)
  }

  /// Takes the next rows in front of the aggregation.
  ///
  /// - Parameter records: the original bytes of the table that rows come from; empty where they come from documents.
  mutating func take(_ batch: borrowing Batch, records: [UInt8]) {
    let places = places(batch)
    for row in 0..<batch.rows.count {
      var group: [UInt8] = []
      batch.appendKey(places, row, to: &group)
      if groups[group] == nil {
        guard !others.contains(group) else { continue }
        guard key.names(row, of: batch) else {
          others.insert(group)
          continue
        }
        groups[group] = TracedGroup()
      }
      groups[group]?.add(batch, row, extremes, keeping: TracedGroups.keptRows, records)
    }
  }

  /// The group of an aggregated row, wherever it stands behind the aggregation; nil where its keys are not there any more.
  func group(_ batch: borrowing Batch, _ row: Int) -> RowTrace.Group? {
    var name: [UInt8] = []
    batch.appendKey(places(batch), row, to: &name)
    guard let group = groups[name] else { return nil }
    var rows = group.rows
    var givers: [String: Int] = [:]
    for column in batch.rows.columns {
      // What a rule of another stage has changed was given by no row.
      guard let giver = group.givers[column.field.name], column.quantity(row)?.value == giver.value else { continue }
      if giver.place == nil { rows.append(giver.row) }
      givers[column.field.name] = giver.place ?? rows.count - 1
    }
    return RowTrace.Group(rowCount: group.rowCount, rows: rows, operands: operands, givers: givers)
  }

  private func places(_ batch: borrowing Batch) -> [Int] {
    var places: [Int] = []
    for name in keys {
      for (place, column) in batch.rows.columns.enumerated() where column.field.name == name { places.append(place) }
    }
    return places
  }
}

/// A column that is the largest or smallest value of another.
private struct Extreme {
  let column: String
  let operand: String
  let isMaximum: Bool
}

/// The rows of one group so far.
private struct TracedGroup {
  struct Giver {
    let value: ExactRatio
    /// The row's place among those that are kept; nil for a later one.
    let place: Int?
    let row: RowTrace.GroupRow
  }

  private(set) var rowCount = 0
  private(set) var rows: [RowTrace.GroupRow] = []
  private(set) var givers: [String: Giver] = [:]

  mutating func add(
    _ batch: borrowing Batch, _ row: Int, _ extremes: [Extreme], keeping limit: Int, _ records: [UInt8]
  ) {
    rowCount += 1
    let place = rows.count < limit ? rows.count : nil
    if place != nil { rows.append(RowTrace.GroupRow(batch, row, records)) }
    for extreme in extremes {
      for column in batch.rows.columns where column.field.name == extreme.operand {
        guard let value = column.quantity(row)?.value else { continue }
        if let known = givers[extreme.column]?.value, extreme.isMaximum ? value <= known : value >= known { continue }
        givers[extreme.column] = Giver(
          value: value, place: place,
          row: place.map { rows[$0] } ?? RowTrace.GroupRow(batch, row, records))
      }
    }
  }
}

extension RowTrace.GroupRow {
  /// A row as it stands in front of the aggregation.
  fileprivate init(_ batch: borrowing Batch, _ row: Int, _ records: [UInt8]) {
    let span = batch.rows.sources[row]
    let range = Int(span.start)..<Int(span.end)
    let document = batch.documents.indices.contains(Int(span.document)) ? batch.documents[Int(span.document)].id : ""
    let key = RowKey(document: document, start: range.lowerBound, end: range.upperBound)
    let traced = TracedRow(batch, row)
    self.init(
      passage: TracedPassage(document: document, version: "", start: key.start, end: key.end),
      cells: traced.cells.compactMapValues(\.shown))
    guard !document.isEmpty else { return }
    passage = TracedPassage(batch, row, key, record: Array(records[range.clamped(to: records.indices)]))
    passage.mark(traced.cells.keys.sorted(), of: traced)
  }
}
