/// A unit of the catalogue, or one unit per another such as yuan per kilogram.
///
/// A plain value of four bytes: the two numbers are places in the catalogue's table of base units, so that a unit can stand in a column.
public struct FigureUnit: Sendable, Hashable {
  /// The place of the unit itself, or of what is counted in a rate.
  public let numerator: UInt16
  /// The place of what the rate is counted per; 0 where the unit is no rate.
  public let denominator: UInt16

  /// No unit: a bare number.
  public static let none = FigureUnit(numerator: 0)

  /// Makes the unit at a place of the catalogue's base units, or that unit per the one at `denominator`.
  ///
  /// The places are not checked here; `UnitCatalogue` gives valid ones.
  @inlinable
  public init(numerator: UInt16, denominator: UInt16 = 0) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether this is one unit per another.
  @inlinable public var isRate: Bool { denominator != 0 }
}
