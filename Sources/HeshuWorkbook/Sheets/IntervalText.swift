#if XLSX
  import HeshuQuantities

  /// An interval as people write it: `92.45–92.55%`, `45.1亿元`, `4.2亿元以上`.
  enum IntervalText {
    /// - Parameter unit: of the ends, which are in its base; money is written in 亿 and 万.
    static func text(low: ExactDecimal?, high: ExactDecimal?, unit: FigureUnit) -> String {
      let size = max(low?.magnitude ?? .zero, high?.magnitude ?? .zero)
      var power = 0
      var name = UnitText.written(unit).text
      if unit == .yuan {
        if size >= ExactDecimal(100_000_000) {
          (power, name) = (8, "亿元")
        } else if size >= ExactDecimal(10_000) {
          (power, name) = (4, "万元")
        }
      }
      // Ends that were rounded are rounded outward.
      func number(_ decimal: ExactDecimal, _ rule: RoundingRule) -> String {
        let shown =
          decimal.normalized.significantDigits <= 6 ? nil : ExactRatio(decimal).rounded(toSignificantDigits: 6, rule)
        return (shown ?? decimal).scaled(byPowerOfTen: -power).normalized.description
      }
      switch (low, high) {
      case (let low?, let high?):
        if low == high { return low.scaled(byPowerOfTen: -power).normalized.description + name }
        return "\(number(low, .down))–\(number(high, .up))\(name)"
      case (let low?, nil): return "\(number(low, .down))\(name)以上"
      case (nil, let high?): return "\(number(high, .up))\(name)以下"
      case (nil, nil): return ""
      }
    }
  }
#endif
