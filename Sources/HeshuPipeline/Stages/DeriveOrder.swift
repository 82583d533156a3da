import HeshuChecks
import HeshuRecords

/// Proves that each derived column is computed from columns that are there by then.
struct DeriveOrder {
  private let columns: [NamedExpression]
  /// The columns of the stage that each column is computed from.
  private var uses: [[Int]] = []

  /// - Parameter input: the columns that are there before the stage.
  init(_ columns: [NamedExpression], input: Schema) {
    self.columns = columns
    let names = columns.map(\.name.value)
    for column in columns {
      var ignored = Diagnostics()
      let fields = Formula(parsing: column.expression.value, diagnostics: &ignored)?.fieldNames ?? []
      uses.append(fields.filter { input.index(of: $0) == nil }.compactMap { names.firstIndex(of: $0) })
    }
  }

  /// Says which columns are computed from themselves, or from one that stands behind them.
  func prove(_ diagnostics: inout Diagnostics) {
    for place in columns.indices {
      guard let next = uses[place].first(where: { $0 >= place }) else { continue }
      let name = columns[place].name.value
      let location = columns[place].expression.location
      if let way = way(from: next, to: place) {
        let names = ([place] + way).map { "`\(columns[$0].name.value)`" }.joined(separator: " from ")
        diagnostics.error(
          "derive-cycle", "\(names): `\(name)` is computed from itself", at: location,
          hint: "compute one of them from columns that are there before this stage")
      } else {
        diagnostics.error(
          "derive-order", "`\(columns[next].name.value)` is computed behind `\(name)`, which needs it", at: location,
          hint: "columns are computed in the order in which they stand: put `\(columns[next].name.value)` first")
      }
    }
  }

  /// The columns from one to another by what they are computed from, both ends included; nil where there is no way.
  private func way(from start: Int, to end: Int) -> [Int]? {
    var open = [[start]]
    var seen: Set<Int> = [start]
    while let path = open.popLast() {
      guard let last = path.last else { continue }
      if last == end { return path }
      for next in uses[last] where seen.insert(next).inserted { open.append(path + [next]) }
    }
    return nil
  }
}
