import HeshuRecords

extension CheckOptions {
  /// The arithmetic of a check with these options.
  ///
  /// - Parameter expression: over columns of one row.
  func arithmetic(_ expression: String) -> RowArithmetic {
    RowArithmetic(expression, isConditional: isConditional(expression), aboutWidth: aboutWidth, rounding: rounding)
  }

  /// Whether the condition asks more than that columns of the check are there, which nothing can be computed without.
  private func isConditional(_ expression: String) -> Bool {
    guard let when else { return false }
    let columns = Set(expression.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.map(String.init))
    return !when.nodes.allSatisfy { node in
      switch node.kind {
      case .and, .presence(_, isPresent: true): true
      case .field(let name): columns.contains(name)
      default: false
      }
    }
  }
}
