import HeshuQuantities

/// The codes of the units that were written before, as bytes.
package struct UnitCodes: Sendable {
  private var names = NameTable()
  /// The codes of plain units, by their place in the catalogue; null for one that was not asked for yet.
  private var plain: [TextCell] = []
  private var rates: [FigureUnit: TextCell] = [:]

  package init() {}

  /// The code of a unit; null for no unit.
  package mutating func code(of unit: FigureUnit) -> TextCell {
    if unit.isRate { return rate(unit) }
    guard unit != .none else { return .null }
    let place = Int(unit.numerator)
    if place < plain.count, !plain[place].isNull { return plain[place] }
    if place >= plain.count { plain.append(contentsOf: repeatElement(.null, count: place - plain.count + 1)) }
    plain[place] = names.add(unit.code)
    return plain[place]
  }

  private mutating func rate(_ unit: FigureUnit) -> TextCell {
    if let cell = rates[unit] { return cell }
    let cell = names.add(unit.code)
    rates[unit] = cell
    return cell
  }

  /// Appends a code; `output` has room for it.
  @inline(__always)
  package func append(_ code: TextCell, to output: inout OutputSpan<UInt8>) { names.append(code, to: &output) }
}
