import HeshuQuantities

/// A figure that nothing qualifies as an operand of a finding: whole numbers alone.
package struct PlainOperand: Sendable {
  /// In units of 10 to the power `step`.
  package var significand: Int64
  /// The figure as it was written, as text of the side outputs.
  package var text: TextCell
  /// Offsets in the original bytes of its document.
  package var start: UInt32
  package var end: UInt32
  /// The document's place in the side outputs' documents.
  package var document: Int32
  package var unit: FigureUnit
  /// The power of ten of the last written place, in the unit's base.
  package var step: Int16
  package var isExactCount: Bool

  /// - Parameter cell: a plain figure of at most 18 digits.
  @inlinable
  package init(_ cell: FigureCell, text: TextCell, source: SourceSpan) {
    significand = Int64(truncatingIfNeeded: cell.value.significand)
    self.text = text
    (start, end, document) = (source.start, source.end, source.document)
    unit = cell.unit
    step = cell.step
    isExactCount = cell.isExactCount
  }

  /// Twice the lower end of what it can stand for, in units of 10 to the power `step`.
  @inlinable package var doubledLow: Int64 { 2 &* significand &- (isExactCount ? 0 : 1) }
  /// Twice the upper end.
  @inlinable package var doubledHigh: Int64 { 2 &* significand &+ (isExactCount ? 0 : 1) }

  /// What it can stand for.
  package var interval: Interval {
    Interval.written(
      value: ExactDecimal(significand: Int128(significand), exponent: Int32(step)), step: Int(step),
      isExactCount: isExactCount, qualifier: .exact)
  }
}
