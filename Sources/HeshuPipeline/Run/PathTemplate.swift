import HeshuFigures
import HeshuRecords

/// Fills `{table}` and `{date}` into paths.
struct PathTemplate {
  let root: String
  /// The table that the path is for; nil where it belongs to no single one.
  let table: String?
  /// The day of `{date}`; nil where it is not known.
  let day: CalendarDay?

  /// The path with its places filled, from the root on; a diagnostic for a place that is not known and for a path out of the root.
  func fill(_ path: Located<String>, diagnostics: inout Diagnostics) -> String? {
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
        guard let day else { return refuse(path, "needs a date, and the time zone is not known", &diagnostics) }
        result += Period(day).description
      case let other: return refuse(path, "has the unknown place {\(other)}", &diagnostics)
      }
      rest = rest[rest.index(after: close)...]
    }
    result += rest
    guard PathTemplate.isInside(root, result) else {
      diagnostics.error(
        "bad-path", "'\(path.value)' leads out of the root", at: path.location,
        hint: "name a place below the folder that paths begin at; --root moves it")
      return nil
    }
    return PathParts.join(root, result)
  }

  /// Whether a path stays below a root: no `..`, and no absolute path but one that begins with the root.
  static func isInside(_ root: String, _ path: String) -> Bool {
    if path.isEmpty || path.contains("\0") || path.split(separator: "/").contains("..") { return false }
    let start = PathParts.join(PathParts.normalized(root), "")
    return !path.hasPrefix("/") || (start.hasPrefix("/") && PathParts.normalized(path).hasPrefix(start))
  }

  private func refuse(_ path: Located<String>, _ problem: String, _ diagnostics: inout Diagnostics) -> String? {
    diagnostics.error(
      "bad-path", "'\(path.value)' \(problem)", at: path.location, hint: "{table} and {date} can be filled in")
    return nil
  }
}
