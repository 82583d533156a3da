import Heshu

/// The table of all codes of units, made from the catalogue.
enum DocsUnitsTable {
  static let heading = "## All codes"

  static var lines: [String] {
    var order: [String] = []
    var codes: [String: [String]] = [:]
    for row in UnitCatalogue.displayRows {
      let key = "`\(row.kind)` | \(row.dimension)"
      if codes[key] == nil { order.append(key) }
      if !codes[key, default: []].contains(row.code) { codes[key, default: []].append(row.code) }
    }
    return ["", "| kind | dimension | codes |", "|---|---|---|"]
      + order.map { "| \($0) | \(codes[$0, default: []].joined(separator: " ")) |" } + [""]
  }
}
