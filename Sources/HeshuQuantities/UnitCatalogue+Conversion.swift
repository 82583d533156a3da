extension UnitCatalogue {
  /// What a number in `from` is multiplied by to be in `to`; nil where no exact factor leads there.
  ///
  /// A rate is converted by its parts. Currencies, counts of different things and percentages and points have no factor.
  public static func conversion(from: FigureUnit, to: FigureUnit) -> ExactRatio? {
    if from == to { return .one }
    guard from.isRate == to.isRate, let top = factor(from.numerator, to.numerator) else { return nil }
    guard from.isRate else { return top }
    return factor(from.denominator, to.denominator).flatMap { top.divided(by: $0) }
  }

  private static func factor(_ from: UInt16, _ to: UInt16) -> ExactRatio? {
    if from == to { return .one }
    let codes = (base(at: from).code, base(at: to).code)
    let a = index.factor(of: from) ?? UnitIndex.Factor(base: codes.0, ratio: .one)
    let b = index.factor(of: to) ?? UnitIndex.Factor(base: codes.1, ratio: .one)
    return a.base == b.base ? a.ratio.divided(by: b.ratio) : nil
  }
}
