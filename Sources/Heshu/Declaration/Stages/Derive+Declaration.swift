import HeshuPipeline
import HeshuRecords

extension Derive: DeclaredStage {
  static func read(_ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader)
    -> Derive?
  {
    Derive(reader.namedExpressions(options["columns"]), location: location)
  }

  var options: [(key: String, value: PrintedNode)] { [("columns", columns.printed)] }
}

extension DeclarationReader {
  /// Columns with their expressions, each a text or `{value, unit}`.
  mutating func namedExpressions(_ slot: Slot?) -> [NamedExpression] {
    named(slot).compactMap { pair in
      let column = Slot(pair.name.value, "an expression", pair.value.node)
      guard column.node.entries != nil else { return text(column).map { NamedExpression(pair.name, $0) } }
      let keys = [KnownKey("value", "an expression", isRequired: true), KnownKey("unit", "a unit")]
      guard let values = values(of: column, keys) else { return nil }
      let unit = text(values["unit"])
      return text(values["value"]).map { NamedExpression(pair.name, $0, unit: unit) }
    }
  }
}

extension [NamedExpression] {
  var printed: PrintedNode {
    .mapping(
      map { column in
        let expression = PrintedNode.text(column.expression.value)
        guard let unit = column.unit else { return (column.name.value, expression) }
        return (column.name.value, .mapping([("value", expression), ("unit", .text(unit.value))]))
      })
  }
}
