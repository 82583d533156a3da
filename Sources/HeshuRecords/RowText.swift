import HeshuQuantities

/// Texts of cells as outputs write them.
public enum RowText {
  /// Adds the number of a figure cell in the column's unit: exact, in plain decimals.
  public static func append(_ cell: FigureCell, unit: WrittenUnit?, to output: inout [UInt8]) {
    cell.value.scaled(byPowerOfTen: -(unit?.power ?? 0)).append(to: &output)
  }

  /// Adds a computed number in the column's unit: exact and without zeros at its end where it ends and fits in 38 digits, else half-even with
  /// four digits more than its coarsest operand.
  public static func append(_ quantity: Quantity, unit: WrittenUnit?, to output: inout [UInt8]) {
    append(quantity.value, digits: quantity.digits, rule: .halfEven, unit: unit, to: &output)
  }

  /// Adds one end of an interval, rounded outward where it does not end; nothing where it is unbounded.
  public static func append(
    bound: ExactRatio?, rule: RoundingRule, digits: Int, unit: WrittenUnit?, to output: inout [UInt8]
  ) {
    guard let bound else { return }
    append(bound, digits: digits, rule: rule, unit: unit, to: &output)
  }

  private static func append(
    _ ratio: ExactRatio, digits: Int, rule: RoundingRule, unit: WrittenUnit?, to output: inout [UInt8]
  ) {
    let scaled = ratio.scaled(byPowerOfTen: -(unit?.power ?? 0))
    if let exact = scaled.terminatingDecimal {
      exact.normalized.append(to: &output)
    } else {
      let kept = min(max(digits, 1), ExactDecimal.maximumDigits - 4) + 4
      scaled.rounded(toSignificantDigits: kept, rule)?.append(to: &output)
    }
  }

  /// `document#b1175-1290`, or nothing where the row has no document.
  public static func appendSource(_ span: SourceSpan, documents: [Document], to output: inout [UInt8]) {
    guard documents.indices.contains(Int(span.document)) else { return }
    output.append(contentsOf: documents[Int(span.document)].id.utf8)
    appendRange(of: span, to: &output)
  }

  /// What stands behind the document's id: `#b1175-1290`.
  package static func appendRange(of span: SourceSpan, to output: inout [UInt8]) {
    output.append(addingCapacity: 24) { output in
      output.append("#b")
      DecimalDigits.append(UInt64(span.start), to: &output)
      output.append(0x2D)
      DecimalDigits.append(UInt64(span.end), to: &output)
    }
  }
}
