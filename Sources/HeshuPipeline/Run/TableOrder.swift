import HeshuRecords

/// Puts the tables of a pipeline into an order in which each stands behind those that its stages name.
struct TableOrder {
  private let tables: [TableDeclaration]
  private let places: [String: Int]
  /// The tables that are being looked at, the last one being that of the moment.
  private var path: [Int] = []
  /// The places of the tables; as they are declared where none names another.
  private(set) var order: [Int] = []

  /// A circle is a diagnostic at the table that closes it; the order then lacks what waits for itself.
  init(_ tables: [TableDeclaration], diagnostics: inout Diagnostics) {
    self.tables = tables
    places = Dictionary(tables.enumerated().map { ($1.name.value, $0) }) { first, _ in first }
    for place in tables.indices { visit(place, &diagnostics) }
  }

  /// A longer circle is told by its beginning and its end.
  private static let longestCircle = 8

  private mutating func visit(_ place: Int, _ diagnostics: inout Diagnostics) {
    guard !order.contains(place) else { return }
    if let start = path.firstIndex(of: place) {
      var names = (path[start...] + [place]).map { tables[$0].name.value }
      if names.count > Self.longestCircle {
        names.replaceSubrange((Self.longestCircle - 2)..<(names.count - 1), with: ["…"])
      }
      diagnostics.error(
        "cyclic-tables", "the tables wait for one another: \(names.joined(separator: " → "))",
        at: tables[place].name.location, hint: "let one of them do without the other, or `load` one in a run before")
      return
    }
    path.append(place)
    for stage in tables[place].stages {
      for name in (stage as? any RowStageDeclaration)?.namedTables ?? [] where name != tables[place].name.value {
        if let other = places[name] { visit(other, &diagnostics) }
      }
    }
    path.removeLast()
    order.append(place)
  }
}
