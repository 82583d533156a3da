import HeshuPipeline
import HeshuQuantities
import HeshuRecords

extension Validate: DeclaredStage {
  static let itemKeys = ["check"]

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
    var pairs: [(String, PrintedNode)] = [("check", .text(expression.value))]
    if let name { pairs.append(("name", .text(name.value))) }
    if let condition { pairs.append(("when", .text(condition.value))) }
    if severity != .error { pairs.append(("severity", .text(severity.rawValue))) }
    if !by.isEmpty { pairs.append(("by", .oneOrList(by))) }
    if let order { pairs.append(("order", .text(order.value))) }
    if acrossDocuments { pairs.append(("across", .text("documents"))) }
    if aboutWidth != 1 { pairs.append(("about", .text("\(aboutWidth)"))) }
    if rounding != .nearest { pairs.append(("rounding", .text(rounding.name))) }
    return pairs.count == 1 ? pairs[0].1 : .mapping(pairs)
  }
}

extension DeclarationReader {
  private static let checkKeys = [
    KnownKey("check", "an expression", isRequired: true),
    KnownKey("name", "a text"),
    KnownKey("when", "a condition"),
    KnownKey("severity", "error or warning"),
    KnownKey("by", "column or list of columns"),
    KnownKey("order", "a column"),
    KnownKey("across", "documents"),
    KnownKey("about", "a whole number"),
    KnownKey("rounding", WrittenRounding.allCases.map(\.name).joined(separator: ", ")),
  ]

  fileprivate mutating func check(_ slot: Slot) -> CheckDeclaration? {
    guard slot.node.entries != nil else { return text(slot).map { CheckDeclaration($0) } }
    guard let values = values(of: Slot("check", "a mapping", slot.node), DeclarationReader.checkKeys) else {
      return nil
    }
    var check = CheckDeclaration(text(values["check"]) ?? "")
    check.name = text(values["name"])
    check.condition = text(values["when"])
    check.severity = choice(values["severity"], ["error", "warning"]).flatMap { Severity(rawValue: $0) } ?? .error
    check.by = names(values["by"])
    check.order = name(values["order"])
    check.acrossDocuments = choice(values["across"], ["documents"]) != nil
    check.aboutWidth = integer(values["about"], in: 1...CheckDeclaration.maximumAboutWidth) ?? 1
    check.rounding =
      choice(values["rounding"], WrittenRounding.allCases.map(\.name)).flatMap { WrittenRounding(name: $0) } ?? .nearest
    return check
  }
}
