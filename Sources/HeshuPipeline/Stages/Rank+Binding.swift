import HeshuQuantities
import HeshuRecords

extension Rank: RowStageDeclaration {
  /// Finds the columns; nil, with diagnostics, where one is missing, holds no numbers, or the rank's name is taken.
  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    guard let column = ColumnReader.column(by, in: input, diagnostics: &diagnostics) else { return nil }
    guard input.fields[column].isNumeric else {
      diagnostics.error(
        "not-a-number", "column '\(by.value)' holds \(input.fields[column].type.rawValue), which has no rank",
        at: by.location, hint: "rank by a column of figures")
      return nil
    }
    var found = Diagnostics()
    let keys = groups.compactMap { ColumnReader.column($0, in: input, diagnostics: &found) }
    for diagnostic in found.all { diagnostics.append(diagnostic) }
    guard !found.hasErrors else { return nil }
    guard input.index(of: name.value) == nil else {
      diagnostics.error(
        "duplicate-column", "a column is called '\(name.value)' already", at: name.location ?? location,
        hint: "give the rank another name with `as:`")
      return nil
    }
    var output = input
    output.fields.append(Field(name: name.value, type: .number))
    return RankStage(output: output, column: column, isDescending: isDescending, keys: keys)
  }
}
