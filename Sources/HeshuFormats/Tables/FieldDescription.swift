import HeshuRecords

/// Describes written columns as JSON: for JSON outputs and for the manifest.
public enum FieldDescription {
  /// `[{"name","type","title","unit"}]`, in the order of the columns.
  public static func list(_ layout: TableLayout) -> JSONValue {
    .array(layout.columns.map(describe))
  }

  private static func describe(_ column: OutputColumn) -> JSONValue {
    var members = [
      JSONMember(name: "name", value: .string(column.name)), JSONMember(name: "type", value: .string(type(column))),
    ]
    members.append(JSONMember(name: "title", value: .string(DisplayName.text(column))))
    if let english = column.source?.label.english {
      members.append(JSONMember(name: "title_en", value: .string(english)))
    }
    if isNumber(column), let unit = column.source?.unit {
      members.append(JSONMember(name: "unit", value: .string(unit.text)))
    }
    if isNumber(column), column.source?.isRounded == true {
      members.append(JSONMember(name: "rounded", value: .bool(true)))
    }
    return .object(members)
  }

  private static func type(_ column: OutputColumn) -> String { isNumber(column) ? "number" : "string" }

  private static func isNumber(_ column: OutputColumn) -> Bool {
    guard let field = column.source, field.isNumeric else { return false }
    return [.value, .low, .high].contains(column.part)
  }
}
