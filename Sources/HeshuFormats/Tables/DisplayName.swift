import HeshuQuantities
import HeshuRecords

/// Headers for people: the label with the unit, such as `完成投资(亿元)`.
enum DisplayName {
  /// The headers of all columns; one that occurs before gets `_2`, so that no reader mixes them up.
  static func list(_ columns: [OutputColumn], _ names: HeaderNames) -> [String] {
    var seen: [String: Int] = [:]
    return columns.map { column in
      let name = text(column, names)
      let count = seen[name, default: 0] + 1
      seen[name] = count
      return count == 1 ? name : "\(name)_\(count)"
    }
  }

  /// The header of a written column.
  static func text(_ column: OutputColumn, _ names: HeaderNames) -> String {
    switch names {
    case .machine: column.name
    case .zh: text(column)
    case .en: english(column)
    case .both:
      text(column) == english(column) ? text(column) : "\(text(column)) \(english(column))"
    }
  }

  /// The Chinese header of a written column; the machine name where there is no label.
  static func text(_ column: OutputColumn) -> String {
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
    default: return column.name
    }
  }

  /// The English header of a written column; the machine name where there is no label.
  static func english(_ column: OutputColumn) -> String {
    guard let field = column.source else { return englishRowPart(column.part) }
    let name = field.label.english ?? field.name
    let unit = field.unit.map { " (\(EnglishUnit.text($0)))" } ?? ""
    switch column.part {
    case .value: return name + unit
    case .low: return "\(name), low\(unit)"
    case .high: return "\(name), high\(unit)"
    case .ends: return "\(name), ends"
    case .qualifier: return "\(name), qualifier"
    case .text: return "\(name), as written"
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

  private static func englishRowPart(_ part: OutputColumn.Part) -> String {
    switch part {
    case .source: "Source"
    case .verdict: "Verdict"
    case .failedChecks: "Failed checks"
    default: part.rawValue
    }
  }
}

/// Units in English words: the code of the unit behind its multiplier.
enum EnglishUnit {
  static func text(_ unit: WrittenUnit) -> String {
    let code = unit.unit.code
    guard unit.power != 0 else { return code.isEmpty ? unit.text : code }
    let multiplier =
      switch unit.power {
      case 2: "hundred"
      case 3: "thousand"
      case 4: "10 thousand"
      case 6: "million"
      case 7: "10 million"
      case 8: "100 million"
      case 9: "billion"
      case 12: "trillion"
      default: "10^\(unit.power)"
      }
    return code.isEmpty ? multiplier : "\(multiplier) \(code)"
  }
}
