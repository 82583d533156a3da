#if XLSX
  import HeshuQuantities

  /// A cell on its way from a batch to a sheet.
  enum WorkbookCell {
    case null
    /// A place in the bytes of the part.
    case text(Range<Int>)
    /// A number in the column's unit.
    case number(ExactDecimal)
    /// A written figure, in the column's unit, with what decides its interval.
    case figure(WorkbookFigure)
  }

  /// A figure in its column's unit.
  struct WorkbookFigure {
    var value: ExactDecimal
    /// The power of ten of the last written place.
    var step: Int
    var qualifier: Qualifier
    var isExactCount: Bool
    /// The other end of a figure that is a range.
    var upper: ExactDecimal?

    /// What the figure can stand for, in the column's unit.
    func interval(aboutWidth: Int, rounding: WrittenRounding) -> Interval {
      Interval.written(
        value: value, step: step, isExactCount: isExactCount, qualifier: qualifier, upper: upper,
        aboutWidth: aboutWidth, rounding: rounding)
    }
  }
#endif
