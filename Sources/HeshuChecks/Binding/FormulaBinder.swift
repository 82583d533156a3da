import HeshuQuantities
import HeshuRecords

/// Finds the columns of a formula and proves that its units fit together.
struct FormulaBinder {
  let formula: Formula
  let schema: Schema
  /// The table that the schema is of; its own fields may be written with its name in front.
  let table: String?
  /// The columns of the tables that the formula may name; nil where it speaks of its own table alone.
  let neighbors: NeighborTables?
  var nodes: [BoundNode] = []
  var types: [NodeType] = []
  var constants: [Quantity] = []
  /// Where each node of the formula went; nil for one that is wrong.
  private var places: [Int?] = []

  init(_ formula: Formula, schema: Schema, table: String?, neighbors: NeighborTables? = nil) {
    self.formula = formula
    self.schema = neighbors?.schema ?? schema
    self.table = table
    self.neighbors = neighbors
  }

  /// The bound formula, or nil after errors.
  ///
  /// - Parameter value: what the whole must be.
  mutating func bind(as value: NodeType.Value, _ diagnostics: inout Diagnostics) -> BoundFormula? {
    for index in formula.nodes.indices { places.append(bind(index, &diagnostics)) }
    guard let root = places.last ?? nil else { return nil }
    guard expect(root, value, "the formula", formula.nodes.count - 1, &diagnostics) else { return nil }
    // Without its last node in the last place the root would not be found.
    guard root == nodes.count - 1, !places.contains(where: { $0 == nil }) else { return nil }
    return BoundFormula(formula: formula, nodes: nodes, types: types, constants: constants)
  }

  private mutating func bind(_ index: Int, _ diagnostics: inout Diagnostics) -> Int? {
    let node = formula.nodes[index]
    let children = node.children.map { places[$0] }
    let found = children.compactMap { $0 }
    guard found.count == children.count else { return nil }
    switch node.kind {
    case .field(let name): return column(name, index, &diagnostics)
    case .number(let value, let unit): return constant(value, unit, index)
    case .text(let text): return add(.textConstant(Array(text.utf8)), .text, from: nil, index)
    case .negation:
      guard expect(found[0], .number, "unary minus", index, &diagnostics) else { return nil }
      return add(.negation(found[0]), types[found[0]], from: found[0], index)
    case .arithmetic(let sign, _, _): return arithmetic(sign, found[0], found[1], index, &diagnostics)
    case .comparison(let sign, _, _): return comparison(sign, found[0], found[1], index, &diagnostics)
    case .and: return logical(.and(found[0], found[1]), found, "and", index, &diagnostics)
    case .or: return logical(.or(found[0], found[1]), found, "or", index, &diagnostics)
    case .not: return logical(.not(found[0]), found, "not", index, &diagnostics)
    case .presence(_, let isPresent):
      return add(.presence(found[0], isPresent: isPresent), .boolean, from: found[0], index)
    case .aggregate(let function, _): return aggregate(function, found.first, index, &diagnostics)
    case .previous: return previous(found[0], index, &diagnostics)
    }
  }

  /// Adds a node whose subtree begins where that of `first` does.
  mutating func add(_ kind: BoundNode.Kind, _ type: NodeType, from first: Int?, _ source: Int) -> Int {
    let start = first.map { nodes[$0].start } ?? nodes.count
    var node = BoundNode(kind: kind, start: start, unit: nil, source: source)
    if case .column = kind { node.unit = type.unit }
    nodes.append(node)
    types.append(type)
    return nodes.count - 1
  }

  /// Whether a node is of the wanted sort; if not, says so.
  func expect(
    _ place: Int, _ value: NodeType.Value, _ user: String, _ index: Int, _ diagnostics: inout Diagnostics
  ) -> Bool {
    let type = types[place]
    if type.value == value { return true }
    let source = nodes[place].source
    let wanted = value == .number ? "a number" : value == .text ? "a text" : "a statement such as a = b"
    diagnostics.error(
      "type-mismatch", "\(user) needs \(wanted), and `\(formula.text(of: source))` is \(type.name)",
      at: formula.location(of: source),
      hint: type.value == .text && value == .number ? "only figures and numbers can be computed with" : nil)
    return false
  }

  private mutating func column(_ name: String, _ index: Int, _ diagnostics: inout Diagnostics) -> Int? {
    var own = name
    if let table, name.hasPrefix(table + ".") { own = String(name.dropFirst(table.count + 1)) }
    guard let place = schema.index(of: name) ?? schema.index(of: own) else {
      UnknownColumn.report(
        name, own: own, in: schema, beside: neighbors, at: formula.location(of: index), &diagnostics)
      return nil
    }
    let type = NodeType(schema.fields[place])
    let kind: BoundNode.Kind = type.value == .text ? .text(place, isPrevious: false) : .column(place, isPrevious: false)
    return add(kind, type, from: nil, index)
  }

  private mutating func constant(_ value: ExactDecimal, _ unit: WrittenUnit?, _ index: Int) -> Int {
    var quantity = Quantity(
      value: ExactRatio(value), interval: .point(ExactRatio(value)), unit: .none, digits: FormulaValue.exactDigits)
    var type = NodeType.bare
    if let unit {
      let plain = PlainUnit(unit.unit)
      quantity = quantity.scaled(by: ExactRatio.one.scaled(byPowerOfTen: unit.power + plain.power), in: plain.unit)
      // A multiplier alone (`3万`) gives no unit.
      if unit.unit != .none { type = NodeType(written: unit) }
    }
    constants.append(quantity)
    return add(.constant(constants.count - 1), type, from: nil, index)
  }

  private mutating func logical(
    _ kind: BoundNode.Kind, _ operands: [Int], _ name: String, _ index: Int, _ diagnostics: inout Diagnostics
  ) -> Int? {
    for operand in operands where !expect(operand, .boolean, name, index, &diagnostics) { return nil }
    return add(kind, .boolean, from: operands[0], index)
  }

  private mutating func aggregate(
    _ function: AggregateFunction, _ operand: Int?, _ index: Int, _ diagnostics: inout Diagnostics
  ) -> Int? {
    guard let operand else { return add(.aggregate(function, nil), .bare, from: nil, index) }
    let inside = nodes[nodes[operand].start...operand]
    let isNested = inside.contains {
      switch $0.kind {
      case .aggregate, .column(_, isPrevious: true), .text(_, isPrevious: true): true
      default: false
      }
    }
    if isNested {
      diagnostics.error(
        "nested-aggregate", "\(function.rawValue) cannot hold another aggregate or previous",
        at: formula.location(of: index),
        hint: "take the inner one away, or make it a column first with the stage `aggregate`")
      return nil
    }
    if function == .count {
      if case .boolean = types[operand].value {
        _ = expect(operand, .number, "count", index, &diagnostics)
        return nil
      }
      return add(.aggregate(.count, operand), .bare, from: operand, index)
    }
    guard expect(operand, .number, function.rawValue, index, &diagnostics) else { return nil }
    return add(.aggregate(function, operand), types[operand], from: operand, index)
  }

  /// `previous` is the column itself, read in another row.
  private mutating func previous(_ operand: Int, _ index: Int, _ diagnostics: inout Diagnostics) -> Int? {
    switch nodes[operand].kind {
    case .column(let column, _): nodes[operand].kind = .column(column, isPrevious: true)
    case .text(let column, _): nodes[operand].kind = .text(column, isPrevious: true)
    default: return nil
    }
    nodes[operand].source = index
    return operand
  }
}
