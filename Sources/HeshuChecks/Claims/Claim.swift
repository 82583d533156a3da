import HeshuQuantities

/// A relation between figures that the prose asserts.
struct Claim: Sendable, Hashable {
  /// The kinds of relation, each with its formula.
  enum Form: Sendable, Hashable {
    case planCompletion
    case share
    /// 两者占: several parts together.
    case sharedSum(Int)
    /// Growth by a percentage or by so many times.
    case growth
    case growthFromDelta
    /// 是…的N倍, 翻番.
    case ratio
    case difference
    /// A difference of percentages in percentage points.
    case pointDifference
    /// A difference of rates in the same unit: 自然增长率.
    case rateDifference
    case sum(Int)
    /// 其中: may fall short of the whole.
    case partialSum(Int)
    case sharesTo100(Int)
    /// Listed names.
    case count
    /// 户均, 均价.
    case average
  }

  /// One operand: a figure of the document, or a missing one.
  struct Operand: Sendable, Hashable {
    /// The place in the recognition, or -1.
    var figure: Int
    /// Whether the words say that the figure counts against: 少, 低于.
    var isFall = false
    /// Whether the figure counts for, though it is written as a fall: 多减, 审减.
    var isRise = false
    /// The unit that the words give the figure, where it is another than the written one.
    var unit: FigureUnit?

    static let missing = Operand(figure: -1)

    init(figure: Int, isFall: Bool = false) {
      self.figure = figure
      self.isFall = isFall
    }

    init(_ mention: Mention, isFall: Bool = false) {
      self.init(figure: mention.place, isFall: isFall)
    }
  }

  var form: Form
  /// In the order of the form's columns.
  var operands: [Operand]
  /// Names that were counted.
  var names = 0
  /// Whether growth is at constant prices, or on another coverage than the amounts.
  var isOtherBasis = false
  /// Whether a mismatch can come from another scope than the amounts beside it have.
  var isScopeOpen = false
  /// Whether the words name every operand, so that no other figure can be meant.
  var isBound = false

  /// The figures that the claim stands on.
  var figures: Set<Int> { Set(operands.map(\.figure).filter { $0 >= 0 }) }
}
