import HeshuRecords

extension DisplayName {
  /// The headers of all columns; one that occurs before gets `_2`, so that no reader mixes them up.
  public static func list(_ columns: [OutputColumn], _ names: HeaderNames) -> [String] {
    var seen: Set<String> = []
    return columns.map { column in
      let name = text(column, names)
      var header = name
      var count = 2
      while !seen.insert(header).inserted {
        header = "\(name)_\(count)"
        count += 1
      }
      return header
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
    case .period: return "\(name), period"
    default: return column.name
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
