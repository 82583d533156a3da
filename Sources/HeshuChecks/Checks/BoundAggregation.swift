import HeshuQuantities
import HeshuRecords

/// An aggregation whose columns are known. Immutable: all workers share it.
///
/// Rows are folded as they come. A partial is a batch with a row for each group: its keys, then a column for each thing that the expressions need
/// to know of the group's rows. Partials of later batches stand behind those of earlier ones until ``reduce(_:)`` makes one row of each group.
public struct BoundAggregation: Sendable {
  /// The columns that it leaves: the keys, then the values.
  public let fields: [Field]
  /// How many of `fields` are keys.
  public var keyCount: Int { keys.count }

  private let keys: [Int]
  private let columns: [BoundDerivation]
  /// What partials hold behind the keys.
  private let states: [GroupState]
  /// The columns of periods that are no keys; of each, partials hold what the group's rows are of, behind the states.
  private let periods: [Int]

  init(schema: Schema, keys: [Int], columns: [BoundDerivation]) {
    self.keys = keys
    self.columns = columns
    fields = keys.map { schema.fields[$0] } + columns.map(\.field)
    states = GroupState.states(of: columns.map(\.formula))
    periods = schema.fields.indices.filter { schema.fields[$0].type == .period && !keys.contains($0) }
  }

  /// The partial of a batch's rows, in the order of the groups' first rows.
  ///
  /// A group's row stands where its first row stands; it has the worst verdict of its rows and all checks that failed in them.
  public func fold(_ batch: borrowing Batch) -> Batch {
    let groups = GroupedRows(batch, keys: keys)
    var folded: [Column] = []
    for key in keys { folded.append(batch.rows.columns[key].selected(groups.firsts)) }
    for state in states { folded.append(state.fold(columns[state.derivation].formula, batch, groups)) }
    for period in periods { folded.append(batch.periods(period, groups)) }
    return batch.gathered(folded, groups)
  }

  /// Makes one row of all rows of a partial that speak of one group.
  public func reduce(_ partial: inout Batch) {
    let groups = GroupedRows(partial, keys: Array(keys.indices))
    guard groups.count < partial.rows.count else { return }
    var reduced: [Column] = []
    for key in keys.indices { reduced.append(partial.rows.columns[key].selected(groups.firsts)) }
    for (place, state) in states.enumerated() { reduced.append(state.reduce(keys.count + place, partial, groups)) }
    let first = keys.count + states.count
    for place in periods.indices { reduced.append(partial.periods(first + place, groups)) }
    partial = partial.gathered(reduced, groups)
  }

  /// Puts what the expressions come to in the place of what they are computed from.
  public func finish(_ partial: inout Batch) {
    reduce(&partial)
    // A table without rows has the columns of no partial.
    guard partial.rows.count > 0 else {
      partial.rows.columns = fields.map(Column.init(field:))
      return
    }
    var finished = Array(partial.rows.columns.prefix(keys.count))
    for place in columns.indices { finished.append(values(place, partial)) }
    partial.rows.columns = finished
  }

  /// A derivation's values, of each row of a partial.
  private func values(_ place: Int, _ partial: borrowing Batch) -> Column {
    let formula = columns[place].formula
    var evaluator = FormulaEvaluator(formula, reading: FigureReading())
    var column = Column(field: columns[place].field)
    for row in 0..<partial.rows.count {
      evaluator.run(formula, partial, known: known(place, evaluator, partial, row))
      var number = columns[place].number(evaluator.values[formula.root])
      if isOfSeveralPeriods(partial, row) { number?.isOfSeveralPeriods = true }
      column.numbers.append(number)
    }
    return column
  }

  /// Whether the rows of a group were of different known periods.
  private func isOfSeveralPeriods(_ partial: borrowing Batch, _ row: Int) -> Bool {
    let first = keys.count + states.count
    for place in periods.indices {
      let cell = partial.rows.columns[first + place].texts[row]
      if !cell.isNull, cell.range.isEmpty { return true }
    }
    return false
  }

  /// For each node of a derivation what the group's rows have come to; nil for one that is computed from these.
  private func known(
    _ derivation: Int, _ evaluator: FormulaEvaluator, _ partial: borrowing Batch, _ row: Int
  ) -> [FormulaValue?] {
    let formula = columns[derivation].formula
    var known: [FormulaValue?] = Array(repeating: nil, count: formula.nodes.count)
    for (place, state) in states.enumerated() where state.derivation == derivation {
      let value = state.value(evaluator, formula.nodes[state.node].unit, keys.count + place, partial, row)
      if case .divisor = state.fold, let sum = known[state.node] {
        known[state.node] = .combine(.divide, sum, value)
      } else {
        known[state.node] = value
      }
    }
    return known
  }
}

extension Column {
  /// The cells of some rows.
  fileprivate func selected(_ rows: [Int]) -> Column {
    var column = self
    column.select(rows)
    return column
  }
}

extension Batch {
  /// A batch with a row for each group: where the group's first row stands, with the worst verdict of all and the names of all checks that failed, each once.
  ///
  /// - Parameter columns: the cells of the groups; their texts stand in this batch.
  fileprivate func gathered(_ columns: [Column], _ groups: GroupedRows) -> Batch {
    var gathered = Rows()
    gathered.columns = columns
    gathered.sources = groups.firsts.map { rows.sources[$0] }
    gathered.rules = groups.firsts.map { rows.rules[$0] }
    gathered.failedChecks = groups.firsts.map { rows.failedChecks.indices.contains($0) ? rows.failedChecks[$0] : .null }
    gathered.verdicts = Array(repeating: .unchecked, count: groups.count)
    for (row, verdict) in zip(groups.places, rows.verdicts) where gathered.verdicts[row] < verdict {
      gathered.verdicts[row] = verdict
    }
    var made = detached(gathered)
    for (group, names) in failedNames(groups) { made.rows.failedChecks[group] = made.cell(names) }
    made.dropDocumentsWithoutRows()
    return made
  }

  /// The names of the checks that failed in the rows of each group of more than one row, each name once, in the order of the rows.
  private func failedNames(_ groups: GroupedRows) -> [(group: Int, names: [UInt8])] {
    var names: [Int: [ArraySlice<UInt8>]] = [:]
    for (row, cell) in rows.failedChecks.enumerated() where !cell.range.isEmpty && row < groups.places.count {
      let known = names[groups.places[row]] ?? []
      let new = bytes[cell.range].split(separator: UInt8(ascii: " "))
      names[groups.places[row]] = new.reduce(into: known) { if !$0.contains($1) { $0.append($1) } }
    }
    // A row that is a group alone keeps its cell.
    return names.sorted { $0.key < $1.key }.filter { groups.sizes[$0.key] > 1 }.map {
      ($0.key, Array($0.value.joined(separator: [UInt8(ascii: " ")])))
    }
  }
}
