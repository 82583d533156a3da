#if XLSX
  import HeshuQuantities

  /// How much room the cells of a column take.
  struct ColumnExtent: Sendable {
    /// Bytes of one in a part.
    static let byteCount = 3

    var width = ColumnWidth()
    /// The most written decimals.
    var decimals = 0

    mutating func add(_ text: ArraySlice<UInt8>) {
      width.add(text)
    }

    mutating func add(_ number: ExactDecimal) {
      let fraction = number.fractionDigits
      decimals = max(decimals, fraction)
      // Whole digits, thousands' marks, the sign and the fraction.
      let whole = max(1, number.significantDigits + Int(number.exponent))
      width.add(columns: whole + whole / 3 + 1 + (fraction > 0 ? fraction + 1 : 0))
    }

    mutating func merge(_ other: ColumnExtent) {
      width.merge(other.width)
      decimals = max(decimals, other.decimals)
    }
  }
#endif
