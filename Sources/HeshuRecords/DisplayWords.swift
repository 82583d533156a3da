import HeshuQuantities

/// Chinese words for the codes of outputs.
package enum DisplayWords {
  package static func chinese(_ verdict: Verdict) -> String {
    switch verdict {
    case .unchecked: "未核查"
    case .consistent: "一致"
    case .indeterminate: "无法判定"
    case .inconsistent: "不一致"
    }
  }

  package static func chinese(_ qualifier: Qualifier) -> String {
    switch qualifier {
    case .exact: "无限定"
    case .about: "约"
    case .over, .more: "超过"
    case .under: "不足"
    case .atLeast: "不低于"
    case .atMost: "不超过"
    case .range: "范围"
    case .rangeLow: "范围下端"
    case .rangeHigh: "范围上端"
    }
  }

  /// The codes that cells of a column can hold, each with its word; empty for columns of other texts.
  package static func categories(of part: OutputColumn.Part) -> [(code: String, word: String)] {
    switch part {
    case .verdict: Verdict.allCases.map { ($0.name, chinese($0)) }
    case .qualifier: Qualifier.allCases.filter { $0 != .more }.map { ($0.name, chinese($0)) }
    default: []
    }
  }
}
