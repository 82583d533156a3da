import HeshuRecords

extension Batch {
  /// For each group the period of its rows: null where none has one, an empty text where they have several.
  ///
  /// It may be taken in parts: what it gives for the rows of two batches is what it gives for their two outcomes.
  func periods(_ column: Int, _ groups: GroupedRows) -> Column {
    var periods = Column(field: Field(name: "", type: .period))
    periods.texts = groups.firsts.map { rows.columns[column].texts[$0] }
    for (row, group) in groups.places.enumerated() {
      let (known, next) = (periods.texts[group], rows.columns[column].texts[row])
      if next.isNull || next == known { continue }
      if known.isNull {
        periods.texts[group] = next
      } else if bytes[known.range] != bytes[next.range] {
        periods.texts[group] = TextCell(start: known.start, end: known.start)
      }
    }
    return periods
  }
}
