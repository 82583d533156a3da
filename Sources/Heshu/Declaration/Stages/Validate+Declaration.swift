import HeshuChecks
import HeshuPipeline
import HeshuQuantities
import HeshuRecords

extension Validate: DeclaredStage {
  static let itemKeys = ["check", "rule"]

  static func read(
    _ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader
  ) -> Validate? {
    Validate(reader.items(options["checks"]).compactMap { reader.check($0) }, location: location)
  }

  var options: [(key: String, value: PrintedNode)] { [("checks", .oneOrList(checks.map(\.printed)))] }
}

extension CheckDeclaration {
  /// The most units of its last place that a figure with 约 can be said to be off.
  static let maximumAboutWidth = 1_000_000

  fileprivate var printed: PrintedNode {
    var pairs: [(String, PrintedNode)] = []
    switch statement {
    case .expression(let text): pairs.append(("check", .text(text.value)))
    case .rule(let use):
      pairs.append(("rule", .text(use.rule.value)))
      for operand in use.operands {
        pairs.append((operand.key.value, operand.number.map { .text("\($0)") } ?? .oneOrList(operand.columns)))
      }
    }
    if let name { pairs.append(("name", .text(name.value))) }
    if let condition { pairs.append(("when", .text(condition.value))) }
    if severity != .error { pairs.append(("severity", .text(severity.rawValue))) }
    if !by.isEmpty { pairs.append(("by", .oneOrList(by))) }
    if let order { pairs.append(("order", .text(order.value))) }
    if acrossDocuments { pairs.append(("across", .text("documents"))) }
    if aboutWidth != 1 { pairs.append(("about", .text("\(aboutWidth)"))) }
    if rounding != .nearest { pairs.append(("rounding", .text(rounding.name))) }
    if let price { pairs.append(("price", .text(price.value))) }
    if scope != .complete { pairs.append(("scope", .text(scope.rawValue))) }
    if isAscending { pairs.append(("direction", .text("ascending"))) }
    return pairs.count == 1 ? pairs[0].1 : .mapping(pairs)
  }
}

extension DeclarationReader {
  private static let optionKeys = [
    KnownKey("name", "a text"),
    KnownKey("when", "a condition"),
    KnownKey("severity", "error or warning"),
    KnownKey("by", "column or list of columns"),
    KnownKey("order", "a column"),
    KnownKey("across", "documents"),
    KnownKey("about", "a whole number"),
    KnownKey("rounding", WrittenRounding.allCases.map(\.name).joined(separator: ", ")),
    KnownKey("price", "current, comparable, unknown or a column"),
    KnownKey("scope", ListScope.allCases.map(\.rawValue).joined(separator: ", ")),
  ]

  private static let checkKeys = [KnownKey("check", "an expression", isRequired: true)] + optionKeys

  private static let ruleKeys =
    [KnownKey("rule", "the name of a rule", isRequired: true), KnownKey("direction", "ascending or descending")]
    + optionKeys

  fileprivate mutating func check(_ slot: Slot) -> CheckDeclaration? {
    guard let entries = slot.node.entries else { return text(slot).map { CheckDeclaration($0) } }
    let item = Slot("check", "a mapping", slot.node)
    if entries.contains(where: { $0.key.value == "rule" }) { return rule(item) }
    guard let values = values(of: item, DeclarationReader.checkKeys) else { return nil }
    var check = CheckDeclaration(text(values["check"]) ?? "")
    readOptions(values, into: &check)
    return check
  }

  /// A ready-made rule: its operands are keys beside the options.
  private mutating func rule(_ slot: Slot) -> CheckDeclaration? {
    guard let entry = slot.node.entries?.first(where: { $0.key.value == "rule" }),
      let name = text(Slot("rule", "the name of a rule", entry.value))
    else { return nil }
    guard let specification = CheckRules.specification(named: name.value) else {
      error(
        "unknown-rule", "no rule is called '\(name.value.inMessage)'", at: name.location,
        hint: suggestion(for: name.value, among: CheckRules.specifications.map(\.name)))
      return nil
    }
    let operands = specification.operands.flatMap(DeclarationReader.keys)
    guard let values = values(of: slot, DeclarationReader.ruleKeys + operands) else { return nil }
    var use = RuleUse(name, operands: [])
    for key in operands {
      guard let value = values[key.name] else { continue }
      if let operand = operand(key.name, value, specification) { use.operands.append(operand) }
    }
    var check = CheckDeclaration(.rule(use))
    readOptions(values, into: &check)
    return check
  }

  private static func keys(_ operand: RuleOperand) -> [KnownKey] {
    let one = KnownKey(operand.name, operand.takesNumber ? "a column or a whole number" : "a column")
    return [one] + (operand.listName.map { [KnownKey($0, "column or list of columns")] } ?? [])
  }

  private mutating func operand(
    _ key: String, _ slot: Slot, _ specification: RuleSpecification
  ) -> RuleUse.Operand? {
    let place = Located(key, at: slot.node.location)
    let operand = specification.operands.first { $0.name == key }
    if operand?.takesNumber == true, case .text(let text, _) = slot.node.content, let number = ExactDecimal(text) {
      return RuleUse.Operand(place, columns: [], number: number)
    }
    if operand != nil { return name(slot).map { RuleUse.Operand(place, columns: [$0]) } }
    let columns = names(slot)
    return columns.isEmpty ? nil : RuleUse.Operand(place, columns: columns)
  }

  private mutating func readOptions(_ values: [String: Slot], into check: inout CheckDeclaration) {
    check.name = text(values["name"])
    check.condition = text(values["when"])
    check.severity = choice(values["severity"], ["error", "warning"]).flatMap { Severity(rawValue: $0) } ?? .error
    check.by = names(values["by"])
    check.order = name(values["order"])
    check.acrossDocuments = choice(values["across"], ["documents"]) != nil
    check.aboutWidth = integer(values["about"], in: 1...CheckDeclaration.maximumAboutWidth) ?? 1
    check.rounding =
      choice(values["rounding"], WrittenRounding.allCases.map(\.name)).flatMap { WrittenRounding(name: $0) } ?? .nearest
    check.price = name(values["price"])
    check.scope =
      choice(values["scope"], ListScope.allCases.map(\.rawValue)).flatMap { ListScope(rawValue: $0) } ?? .complete
    check.isAscending = choice(values["direction"], ["ascending", "descending"]) == "ascending"
  }
}
