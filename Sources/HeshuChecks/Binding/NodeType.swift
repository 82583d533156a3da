import HeshuQuantities
import HeshuRecords

/// What is known of a node before any row is there.
struct NodeType: Sendable {
  enum Value: Sendable {
    case number
    case text
    case boolean
  }

  var value: Value
  /// A number without unit, which takes the unit of what it is compared with or added to.
  var isBare = false
  /// The plain unit, where the columns fix it.
  var unit: FigureUnit?
  /// What is measured, where it is known though the unit is not; `none` for percentages and plain numbers.
  var dimension: UnitDimension?
  /// The unit that bare numbers beside the node are taken in.
  var display: WrittenUnit?
  /// Whether it is a difference of two percentages, which percentage points may be compared with.
  var isDifference = false

  static let text = NodeType(value: .text)
  static let boolean = NodeType(value: .boolean)
  /// A number whose unit is known row by row.
  static let unknownNumber = NodeType(value: .number)
  static let bare = NodeType(value: .number, isBare: true, unit: FigureUnit.none, dimension: UnitDimension.none)

  /// A number written in that unit.
  init(written: WrittenUnit) {
    self.init(value: .number)
    display = written
    unit = PlainUnit(written.unit).unit
    dimension = NodeType.dimension(of: unit)
  }

  init(
    value: Value, isBare: Bool = false, unit: FigureUnit? = nil, dimension: UnitDimension? = nil,
    display: WrittenUnit? = nil
  ) {
    self.value = value
    self.isBare = isBare
    self.unit = unit
    self.dimension = dimension ?? NodeType.dimension(of: unit)
    self.display = display
  }

  /// What a column gives.
  init(_ field: Field) {
    guard field.isNumeric else {
      self = .text
      return
    }
    if let unit = field.unit {
      self.init(written: unit)
      return
    }
    switch field.kind {
    case .percent: self.init(written: WrittenUnit(unit: .percent, power: 0, text: "%"))
    case .multiple: self.init(written: WrittenUnit(unit: .multiple, power: 0, text: "倍"))
    case .percentagePoint: self.init(written: WrittenUnit(unit: .percentagePoint, power: 0, text: "个百分点"))
    case .number: self.init(value: .number, unit: FigureUnit.none)
    case let kind?: self.init(value: .number, dimension: NodeType.dimension(of: kind))
    case nil: self = .unknownNumber
    }
  }

  /// Percentages and plain numbers are of one dimension.
  static func dimension(of unit: FigureUnit?) -> UnitDimension? {
    guard let unit else { return nil }
    return unit.dimension == .ratio ? UnitDimension.none : unit.dimension
  }

  private static func dimension(of kind: FigureKind) -> UnitDimension? {
    switch kind {
    case .money: .money
    case .count: .count
    case .area: .area
    case .length: .length
    case .mass: .mass
    case .volume: .volume
    case .energy: .energy
    case .power: .power
    case .duration: .duration
    // Permilles are rates too, so that a rate may turn out to be a plain ratio.
    default: nil
    }
  }

  /// In words, for messages.
  var name: String {
    switch value {
    case .text: return "a text"
    case .boolean: return "a statement"
    case .number: break
    }
    if let display, !display.text.isEmpty { return display.text }
    if let unit, unit != .none { return unit.code }
    if let dimension { return dimension == .none ? "a plain number" : dimension.name }
    return "a number"
  }
}
