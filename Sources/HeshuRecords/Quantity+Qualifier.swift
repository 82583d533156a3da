import HeshuQuantities

extension Quantity {
  /// What open ends say of a computed number, as the qualifier that a written one would have: of 超20亿元 ÷ 110% the plan is more than that, too.
  ///
  /// Like that of a figure it speaks of the magnitude; `about` where neither end is bounded, `exact` where both are.
  public var qualifier: Qualifier {
    switch (interval.low, interval.high) {
    case (nil, nil): .about
    case (_?, nil): Self.beyond(isClosed: interval.lowClosed, isAbove: !value.isNegative)
    case (nil, _?): Self.beyond(isClosed: interval.highClosed, isAbove: value.isNegative)
    case (_?, _?): .exact
    }
  }

  private static func beyond(isClosed: Bool, isAbove: Bool) -> Qualifier {
    isAbove ? (isClosed ? .atLeast : .over) : (isClosed ? .atMost : .under)
  }
}

extension Column {
  /// The qualifier of a figure, or of a number that was computed; `exact` for every other cell.
  package func qualifier(_ row: Int) -> Qualifier {
    switch field.type {
    case .figure: figures[row].isNull ? .exact : figures[row].qualifier
    case .number: numbers[row]?.qualifier ?? .exact
    case .text, .period: .exact
    }
  }
}
