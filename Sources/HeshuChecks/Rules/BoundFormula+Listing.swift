import HeshuRecords

extension BoundFormula {
  /// A formula that says nothing and only reads what a rule with arithmetic of its own does, for the operands of its findings.
  init(listing columns: RuleColumns) {
    var nodes: [BoundNode] = []
    var types: [NodeType] = []
    for role in columns.roles {
      for column in role.columns {
        let start = nodes.count
        let type = NodeType(columns.schema.fields[column])
        nodes.append(
          BoundNode(kind: .column(column, isPrevious: false), start: start, unit: type.unit, source: 0))
        types.append(type)
        guard role.isOfEachRow else { continue }
        nodes.append(BoundNode(kind: .aggregate(.count, start), start: start, unit: nil, source: 0))
        types.append(.bare)
      }
    }
    self.init(formula: Formula(text: "", location: nil, nodes: []), nodes: nodes, types: types, constants: [])
  }
}
