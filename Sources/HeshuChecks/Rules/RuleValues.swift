import HeshuQuantities
import HeshuRecords

/// The numbers that a rule is judged by, by their roles.
struct RuleValues: Sendable {
  /// One number.
  struct Item: Sendable {
    /// In plain units.
    var quantity: Quantity
    /// The figure that it was written as; nil for a computed or given number.
    var cell: FigureCell?
    /// Which stretch of a series it belongs to; only numbers of one stretch are compared.
    var stretch = 0
    /// Its place in the order of a group; numbers of one place are not before one another. Nil for one that has its place alone.
    var place: Int?
  }

  private(set) var roles: [(name: String, items: [Item])] = []

  mutating func add(_ name: String, _ items: [Item]) { roles.append((name, items)) }

  /// All numbers of a role; empty where it has none.
  func all(_ role: String) -> [Item] { roles.first { $0.name == role }?.items ?? [] }

  /// The number of a role that has a single one; nil where it is missing.
  func one(_ role: String) -> Item? { all(role).first }

  /// The numbers of a role in one unit; nil where their units do not lead to one another.
  ///
  /// - Parameter unit: that of their first where it is nil.
  func aligned(_ role: String, in unit: FigureUnit? = nil) -> [Item]? {
    let items = all(role)
    guard let target = unit ?? items.first?.quantity.unit else { return [] }
    var aligned: [Item] = []
    aligned.reserveCapacity(items.count)
    for var item in items {
      if item.quantity.unit != target {
        guard let factor = Comparison.factor(target, item.quantity.unit, allowsPoints: false) else { return nil }
        item.quantity = item.quantity.scaled(by: factor, in: target)
      }
      aligned.append(item)
    }
    return aligned
  }
}
