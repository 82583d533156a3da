import HeshuQuantities
import HeshuRecords

/// What keeps an outcome from being a proof, though the figures alone would be one: they may speak of different periods, prices or parts.
struct Caution: Sendable {
  /// The base of growth, which must not be below zero.
  enum Base: Sendable {
    case column(Int)
    /// An amount less its increment.
    case difference(Int, Int)
  }

  /// Whether growth of money is at known prices.
  var isPriceKnown = true
  /// The column that tells the prices row by row.
  var priceColumn: Int?
  var scope = ListScope.complete
  /// The columns of a sum's parts.
  var parts: [Int] = []
  var base: Base?
  /// Columns of periods of different files, of which those of one row must have a day in common.
  var periods: [Int] = []
  /// The column of periods that steps follow one another by, month by month.
  var steps: Int?

  init() {}

  /// What the options of a check say of its formula.
  init(_ options: CheckOptions, _ grouping: RowGrouping, _ formula: BoundFormula, _ schema: Schema) {
    self.init(options, grouping)
    periods = Caution.periods(of: formula.reads.map(\.column).filter { schema.fields.indices.contains($0) }, schema)
  }

  init(_ options: CheckOptions, _ grouping: RowGrouping) {
    scope = options.scope
    priceColumn = grouping.price
    if case .unknown = options.price { isPriceKnown = false }
  }

  /// The columns of periods of the files that columns come from; none where there is but one file.
  static func periods(of columns: [Int], _ schema: Schema) -> [Int] {
    let origins = Set(columns.map { schema.fields[$0].origin })
    guard origins.count > 1 else { return [] }
    let found = schema.fields.indices.filter {
      schema.fields[$0].type == .period && origins.contains(schema.fields[$0].origin)
    }
    return Set(found.map { schema.fields[$0].origin }).count > 1 ? found : []
  }

  /// Whether nothing is to be looked at.
  var isEmpty: Bool {
    isPriceKnown && priceColumn == nil && scope == .complete && base == nil && periods.isEmpty && steps == nil
  }

  /// Why the outcome of a scope is no proof; nil where it stands.
  ///
  /// - Parameters:
  ///   - direction: below zero where what was computed falls short of what was reported, above zero where it exceeds it.
  ///   - holdsMirrored: whether the reported growth meets the computed one with the other sign: from a base below zero growth is read either way.
  func reason(
    _ verdict: Verdict, _ operands: [CheckOperand], _ batch: borrowing Batch, _ scope: CheckScope, direction: Int,
    holdsMirrored: Bool, _ reading: FigureReading
  ) -> IndeterminateReason? {
    guard verdict == .consistent || verdict == .inconsistent else { return nil }
    if differInPeriod(batch, scope) { return .differentPeriod }
    if let base, isNegative(base, batch, scope, reading), verdict == .consistent || holdsMirrored {
      return .negativeBase
    }
    guard verdict == .inconsistent else { return nil }
    if !knowsPrice(batch, scope), isMoney(operands, batch) { return .differentPriceBasis }
    if self.scope != .complete, direction < 0 || hasNegativePart(batch, scope) { return .differentScope }
    return nil
  }

  private func differInPeriod(_ batch: borrowing Batch, _ scope: CheckScope) -> Bool {
    let row = scope.rows[0]
    for (place, column) in periods.enumerated() {
      for other in periods[..<place] {
        let (one, two) = (batch.rows.columns[column].texts[row], batch.rows.columns[other].texts[row])
        guard !one.isNull, !two.isNull else { continue }
        if PeriodOrder.areApart(batch.bytes[one.range], batch.bytes[two.range]) == true { return true }
      }
    }
    guard let steps, scope.previous >= 0 else { return false }
    let (previous, next) = (batch.rows.columns[steps].texts[scope.previous], batch.rows.columns[steps].texts[row])
    return PeriodOrder.follows(batch.bytes[previous.range], batch.bytes[next.range]) == false
  }

  private func isNegative(
    _ base: Base, _ batch: borrowing Batch, _ scope: CheckScope, _ reading: FigureReading
  ) -> Bool {
    func interval(_ column: Int) -> Quantity? {
      let operand = CheckOperand(node: 0, aggregate: -1, column: column, row: scope.rows[0], isPrevious: false)
      return reading.value(batch, operand)?.quantity
    }
    switch base {
    case .column(let column): return interval(column)?.interval.high?.isNegative ?? false
    case .difference(let current, let delta):
      guard let a = interval(current), let b = interval(delta),
        let factor = Comparison.factor(a.unit, b.unit, allowsPoints: false)
      else { return false }
      return (a.interval - b.interval.scaled(by: factor)).high?.isNegative ?? false
    }
  }

  private func knowsPrice(_ batch: borrowing Batch, _ scope: CheckScope) -> Bool {
    guard let priceColumn else { return isPriceKnown }
    return scope.rows.allSatisfy { !batch.rows.columns[priceColumn].isNull($0) }
  }

  /// Only money has prices: tons and people grow by what they grow.
  private func isMoney(_ operands: [CheckOperand], _ batch: borrowing Batch) -> Bool {
    operands.contains { batch.rows.columns[$0.column].quantity($0.row)?.unit.dimension == .money }
  }

  private func hasNegativePart(_ batch: borrowing Batch, _ scope: CheckScope) -> Bool {
    parts.contains { column in
      scope.rows.contains { batch.rows.columns[column].quantity($0)?.interval.low?.isNegative ?? false }
    }
  }
}
