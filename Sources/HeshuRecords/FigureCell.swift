import HeshuFigures
import HeshuQuantities

/// A figure in a column: what its value can be, as it was written, and where it stands; or null.
public struct FigureCell: Sendable {
  /// The signed value in the unit's base.
  public var value: ExactDecimal
  /// What is added to `value.significand` for the upper end of a range figure.
  public var spread: Int64
  /// The base unit of `value`, with multipliers taken out.
  public var unit: FigureUnit
  /// The power of ten of the last written place, in the base unit.
  public var step: Int16
  /// What is measured; `number` for a null cell.
  public var kind: FigureKind
  /// How the words around it widen or open what it can stand for.
  public var qualifier: Qualifier
  /// Whether it is a whole number of a counter without a multiplier, which stands for itself alone.
  public var isExactCount: Bool
  /// Whether there is no figure; all other parts then mean nothing.
  public var isNull: Bool
  /// The figure as it was written.
  public var text: TextCell
  /// Offsets in the original bytes of the row's document.
  public var sourceStart: UInt32
  /// The byte behind its last, in the same offsets.
  public var sourceEnd: UInt32
  /// The period that the figure is of, as it is written in outputs; null where there is none, and where nobody asks for it.
  public var period: TextCell

  /// No figure.
  public static let null = FigureCell(
    value: .zero, spread: 0, unit: .none, step: 0, kind: .number, qualifier: .exact, isExactCount: false, isNull: true,
    text: .null, sourceStart: 0, sourceEnd: 0)

  /// Takes the parts as they are; offsets are bytes of the original, `text` and `period` cells of the same batch.
  public init(
    value: ExactDecimal, spread: Int64, unit: FigureUnit, step: Int16, kind: FigureKind, qualifier: Qualifier,
    isExactCount: Bool, isNull: Bool, text: TextCell, sourceStart: UInt32, sourceEnd: UInt32,
    period: TextCell = .null
  ) {
    self.value = value
    self.spread = spread
    self.unit = unit
    self.step = step
    self.kind = kind
    self.qualifier = qualifier
    self.isExactCount = isExactCount
    self.isNull = isNull
    self.text = text
    self.sourceStart = sourceStart
    self.sourceEnd = sourceEnd
    self.period = period
  }

  /// The cell for a recognized figure.
  ///
  /// - Parameters:
  ///   - text: where the figure's text stands in the batch that the cell is for.
  ///   - source: where it stands in the document's original bytes.
  public init(_ figure: Figure, text: TextCell, source: Range<Int>) {
    self.init(
      value: figure.value, spread: figure.spread, unit: figure.unit, step: figure.step, kind: figure.kind,
      qualifier: figure.qualifier, isExactCount: figure.isExactCount, isNull: false, text: text,
      sourceStart: UInt32(truncatingIfNeeded: source.lowerBound),
      sourceEnd: UInt32(truncatingIfNeeded: source.upperBound))
  }

  /// What the figure can stand for, in the unit's base.
  ///
  /// - Parameters:
  ///   - aboutWidth: how many units of its last place a figure with 约 may be off.
  ///   - rounding: how the source rounds.
  public func interval(aboutWidth: Int = 1, rounding: WrittenRounding = .nearest) -> Interval {
    Interval.written(
      value: value, step: Int(step), isExactCount: isExactCount, qualifier: qualifier, upper: upper,
      aboutWidth: aboutWidth, rounding: rounding)
  }

  /// The upper end of a figure that is a range itself; nil for every other one.
  public var upper: ExactDecimal? {
    spread == 0 ? nil : ExactDecimal(significand: value.significand + Int128(spread), exponent: value.exponent)
  }
}
