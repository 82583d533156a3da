extension FigureUnit: CustomStringConvertible {
  /// The code in outputs: `CNY`, `%`, `person`, `CNY/kg`, `/100k`; empty for no unit.
  public var code: String {
    let top = UnitCatalogue.base(at: numerator)
    guard isRate else { return top.code }
    let below = UnitCatalogue.base(at: denominator).code
    // Where what is counted per has no code but its text, what is counted is text too: 张/千人.
    let isText = top.kind == .count && below.utf8.contains { $0 >= 0x80 }
    return (isText ? UnitCatalogue.index.text(of: numerator) : top.code) + "/" + below
  }

  /// What a figure of this unit measures; `number` for no unit.
  public var kind: FigureKind {
    isRate ? .rate : UnitCatalogue.base(at: numerator).kind
  }

  /// What the unit measures.
  public var dimension: UnitDimension {
    isRate ? .rate : UnitCatalogue.base(at: numerator).dimension
  }

  /// This unit per another one; nil where either is a rate already or `other` is no unit.
  public func per(_ other: FigureUnit) -> FigureUnit? {
    isRate || other.isRate || other == .none ? nil : FigureUnit(numerator: numerator, denominator: other.numerator)
  }

  /// The code.
  public var description: String { code }

  /// Hundredths: %.
  public static let percent = UnitCatalogue.unit(code: "%") ?? .none
  /// Thousandths: ‰.
  public static let permille = UnitCatalogue.unit(code: "‰") ?? .none
  /// Percentage points.
  public static let percentagePoint = UnitCatalogue.unit(code: "pp") ?? .none
  /// Times: 倍.
  public static let multiple = UnitCatalogue.unit(code: "x") ?? .none
  /// The quotient of a proportion such as 15.6:1.
  public static let ratio = UnitCatalogue.unit(code: "ratio") ?? .none
  /// Renminbi.
  public static let yuan = UnitCatalogue.unit(code: "CNY") ?? .none
  /// People: 人, 名.
  public static let person = UnitCatalogue.unit(code: "person") ?? .none
  /// Months: 个月.
  public static let month = UnitCatalogue.unit(code: "month") ?? .none
  /// Years: 年.
  public static let year = UnitCatalogue.unit(code: "year") ?? .none
}
