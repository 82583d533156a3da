import HeshuPipeline

extension CellAnswer {
  /// The columns of the group's rows that the cell was made of; empty where the row is no aggregated one.
  public var groupColumns: [String] {
    guard let group = trace.group else { return [] }
    var names: [String] = []
    for column in columns {
      for name in group.operands[column] ?? [] where !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The row of the group that gives the cell, as the one with the largest value does; nil where no single row does.
  public var giver: RowTrace.GroupRow? {
    guard let group = trace.group, let place = group.givers[field] else { return nil }
    return group.rows[place]
  }

  /// The rows of the group that the cell was drawn from, beside the one that gives it.
  public var otherRows: [RowTrace.GroupRow] {
    guard let group = trace.group else { return [] }
    let giver = group.givers[field]
    return group.rows.indices.filter { $0 != giver }.map { group.rows[$0] }
  }
}
