import HeshuQuantities
import HeshuRecords

/// Gives figure columns their unit; a figure of another dimension is a reject.
struct NormalizeStage: Stage {
  /// A column and the unit that it gets.
  struct Target: Sendable {
    var column: Int
    var unit: WrittenUnit
  }

  let output: Schema
  let targets: [Target]

  func process(_ batch: inout Batch, _ state: inout Void, _ side: inout Side) {
    var refused: Set<Int> = []
    for target in targets {
      batch.rows.columns[target.column].field = output.fields[target.column]
      for row in 0..<batch.rows.count where !batch.rows.columns[target.column].figures[row].isNull {
        if Self.convert(&batch.rows.columns[target.column].figures[row], to: target.unit) { continue }
        if refused.insert(row).inserted { reject(batch, row, target, &side) }
      }
    }
    guard !refused.isEmpty else { return }
    batch.rows.select((0..<batch.rows.count).filter { !refused.contains($0) })
  }

  /// Puts a cell into the base of `unit`; only steps of ten keep what was written, so every other conversion is refused.
  static func convert(_ cell: inout FigureCell, to unit: WrittenUnit) -> Bool {
    if cell.unit == unit.unit { return true }
    if cell.kind == .number { return adopt(&cell, unit) }
    guard let factor = RatioUnits.factor(from: cell.unit, to: unit.unit), let power = powerOfTen(factor) else {
      return false
    }
    cell.value = cell.value.scaled(byPowerOfTen: power)
    cell.step += Int16(power)
    cell.unit = unit.unit
    cell.kind = unit.unit.kind
    return true
  }

  /// A bare number takes the unit that the column is given.
  private static func adopt(_ cell: inout FigureCell, _ unit: WrittenUnit) -> Bool {
    cell.value = cell.value.scaled(byPowerOfTen: unit.power)
    cell.step += Int16(unit.power)
    cell.unit = unit.unit
    cell.kind = unit.unit.kind
    return true
  }

  private static func powerOfTen(_ ratio: ExactRatio) -> Int? {
    guard let decimal = ratio.terminatingDecimal?.normalized, decimal.significand == 1 else { return nil }
    return Int(decimal.exponent)
  }

  private func reject(_ batch: borrowing Batch, _ row: Int, _ target: Target, _ side: inout Side) {
    let cell = batch.rows.columns[target.column].figures[row]
    side.rejects.append(
      RowReject.make(
        batch, row, stage: "normalize", code: "unit-mismatch",
        message:
          "'\(batch.string(cell.text))' in column '\(output.fields[target.column].name)' cannot be written in \(target.unit.text) without rounding; its unit is \(cell.unit.code)"
      ))
  }
}
