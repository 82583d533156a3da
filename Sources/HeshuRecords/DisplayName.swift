/// Headers for people: the label with the unit, such as `完成投资(亿元)`.
public enum DisplayName {
  /// The header of a written column; the machine name where there is no label.
  public static func text(_ column: OutputColumn) -> String {
    guard let field = column.source else { return rowPart(column.part) }
    let name = field.label.chinese ?? field.label.english ?? field.name
    let unit = field.unit.map { "(\($0.text))" } ?? ""
    switch column.part {
    case .value: return name + unit
    case .low: return name + "下限" + unit
    case .high: return name + "上限" + unit
    case .ends: return name + "端点"
    case .qualifier: return name + "限定"
    case .text: return name + "原文"
    case .period: return name + "时期"
    default: return column.name
    }
  }

  private static func rowPart(_ part: OutputColumn.Part) -> String {
    switch part {
    case .source: "出处"
    case .verdict: "核查"
    case .failedChecks: "未通过的核查"
    default: part.rawValue
    }
  }
}
