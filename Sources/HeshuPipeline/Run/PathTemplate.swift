import HeshuFigures
import HeshuRecords

/// Fills `{table}` and `{date}` into paths.
enum PathTemplate {
  /// The path with its places filled; a diagnostic for a place that is not known.
  static func fill(
    _ path: Located<String>, table: String?, day: () -> CalendarDay?, diagnostics: inout Diagnostics
  ) -> String? {
    var result = ""
    var rest = path.value[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else {
        return refuse(path, "has a { without a }", &diagnostics)
      }
      switch rest[rest.index(after: open)..<close] {
      case "table":
        guard let table else { return refuse(path, "belongs to no single table", &diagnostics) }
        result += table
      case "date":
        guard let day = day() else { return refuse(path, "needs a date, and the time zone is not known", &diagnostics) }
        result += Period(day).description
      case let other: return refuse(path, "has the unknown place {\(other)}", &diagnostics)
      }
      rest = rest[rest.index(after: close)...]
    }
    result += rest
    return isSafe(result) ? result : refuse(path, "leads out of the working folder", &diagnostics)
  }

  /// Outputs stay below the root: no `..` in the path.
  private static func isSafe(_ path: String) -> Bool {
    !path.isEmpty && !path.split(separator: "/").contains("..")
  }

  private static func refuse(_ path: Located<String>, _ problem: String, _ diagnostics: inout Diagnostics) -> String? {
    diagnostics.error(
      "bad-path", "'\(path.value)' \(problem)", at: path.location, hint: "{table} and {date} can be filled in")
    return nil
  }
}
