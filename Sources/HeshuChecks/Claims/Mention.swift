import HeshuFigures
import HeshuQuantities

/// A figure in its sentence, with the words around it.
struct Mention: Sendable {
  /// What the words before an amount make of it.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt16

    /// 增加3.8万亩: what it changed by.
    static let delta = Role(rawValue: 1)
    /// 上年为71.3亿元: what it was before.
    static let base = Role(rawValue: 2)
    /// 增加到70.9万吨: what it came to.
    static let target = Role(rawValue: 4)
    /// 由62.4万吨: what it came from.
    static let origin = Role(rawValue: 8)
    /// 年度计划150亿元.
    static let plan = Role(rawValue: 16)
    /// 人均, 均价, 最高: no part of a sum.
    static let average = Role(rawValue: 32)
    /// 顺差, 结余: comes of other figures.
    static let derived = Role(rawValue: 64)
    /// 下降, 少: the change is downward.
    static let fall = Role(rawValue: 128)
    /// 10亿元以上项目: what a class of things is told by.
    static let threshold = Role(rawValue: 256)
  }

  /// The place in the recognition.
  let place: Int
  let figure: Figure
  /// Counted through the document.
  var paragraph = 0
  var sentence = 0
  /// What semicolons part.
  var segment = 0
  var clause = 0
  var clauseRange: Range<Int>
  /// From the clause's beginning or the figure before to the figure with its qualifiers.
  var lead: Range<Int>
  /// From there to the next figure or the clause's end.
  var tail: Range<Int>
  /// From the clause's beginning to the figure.
  var before: Range<Int> { clauseRange.lowerBound..<lead.upperBound }
  /// Whether another figure stands between the clause's beginning and this one.
  var followsFigure: Bool { lead.lowerBound > clauseRange.lowerBound }
  var role: Role = []
  /// Whether a parenthesis is open where the figure stands.
  var isInParenthesis = false
  /// The time that the figure is of, where it is known.
  var period: Period?
  /// Whether that time stands in the figure's own sentence.
  var isPeriodNear = false

  /// %, ‰, 倍 and plain ratios.
  var isRatio: Bool { figure.kind == .percent || figure.kind == .multiple }
  var isPoints: Bool { figure.kind == .percentagePoint }
  /// Money, counts and all else that can be a part or a whole.
  var isAmount: Bool { !isRatio && !isPoints && figure.kind != .number && figure.unit != .ratio }
  /// An amount that states how much there is.
  var isLevel: Bool {
    isAmount && figure.kind != .rate && !isPeriod
      && role.isDisjoint(with: [.delta, .base, .average, .origin, .threshold])
      && figure.qualifier != .rangeLow && figure.qualifier != .rangeHigh
  }

  /// An amount that a change can speak of: a level, an average or a rate.
  var isStated: Bool {
    isAmount && !isPeriod && role.isDisjoint(with: [.delta, .base, .origin, .threshold])
      && figure.qualifier != .rangeLow
      && figure.qualifier != .rangeHigh
  }

  /// 五年, 10个月: how long something took or takes.
  var isPeriod: Bool { figure.unit == .year || figure.unit == .month }

  /// 286个行政村 and 283个: the classifier alone counts the same things.
  private static func isSameCount(_ one: FigureUnit, _ other: FigureUnit) -> Bool {
    one == item && named.contains(other) || other == item && named.contains(one)
  }

  private static let item = UnitCatalogue.unit(code: "item") ?? .none
  /// Units that are written with 个 and what is counted.
  private static let named = Set(
    UnitCatalogue.symbols.filter { $0.written.hasPrefix("个") && $0.unit.kind == .count }.map(\.unit))

  /// Whether two amounts can be added.
  func isLike(_ other: Mention) -> Bool {
    if figure.unit == other.figure.unit { return figure.kind == other.figure.kind }
    if figure.kind == .count, other.figure.kind == .count { return Mention.isSameCount(figure.unit, other.figure.unit) }
    return figure.kind == other.figure.kind && !isRatio
      && UnitCatalogue.conversion(from: figure.unit, to: other.figure.unit) != nil
  }
}
