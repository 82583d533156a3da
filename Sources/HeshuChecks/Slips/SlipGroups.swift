import HeshuRecords

/// Refuted scopes, put together where they read the same figures.
struct SlipGroups {
  struct Group {
    var scopes: [RefutedScope]
    /// The figures that all of the scopes read, in the order of the first one's operands.
    var candidates: [FigurePlace]
  }

  private(set) var groups: [Group] = []

  /// - Parameter limit: a scope with more operands is left out.
  init(_ refuted: [RefutedScope], _ checks: [BoundCheck], _ batch: borrowing Batch, limit: Int) {
    /// The group that each scope stands in, by way of others.
    var parents = Array(refuted.indices)
    var owners: [FigurePlace: Int] = [:]
    var figures: [[FigurePlace]] = []
    for (index, scope) in refuted.enumerated() {
      let places = SlipGroups.figures(of: scope, checks, batch, limit: limit)
      figures.append(places)
      for place in places {
        if let owner = owners[place] {
          let (a, b) = (SlipGroups.root(owner, &parents), SlipGroups.root(index, &parents))
          parents[max(a, b)] = min(a, b)
        } else {
          owners[place] = index
        }
      }
    }
    var members: [Int: [Int]] = [:]
    for index in refuted.indices where !figures[index].isEmpty {
      members[SlipGroups.root(index, &parents), default: []].append(index)
    }
    for root in members.keys.sorted() {
      guard let indices = members[root], let first = indices.first else { continue }
      let rest = indices.dropFirst().map { Set(figures[$0]) }
      let shared = figures[first].filter { place in rest.allSatisfy { $0.contains(place) } }
      if !shared.isEmpty { groups.append(Group(scopes: indices.map { refuted[$0] }, candidates: shared)) }
    }
  }

  /// The written figures that a scope reads; none where there are too many.
  private static func figures(
    of refuted: RefutedScope, _ checks: [BoundCheck], _ batch: borrowing Batch, limit: Int
  ) -> [FigurePlace] {
    let operands = checks[refuted.check].formula.distinctOperands(in: refuted.scope)
    guard operands.count <= limit else { return [] }
    var places: [FigurePlace] = []
    for operand in operands where batch.rows.columns[operand.column].field.type == .figure {
      if !batch.rows.columns[operand.column].figures[operand.row].isNull {
        places.append(FigurePlace(column: operand.column, row: operand.row))
      }
    }
    return places
  }

  private static func root(_ index: Int, _ parents: inout [Int]) -> Int {
    var place = index
    while parents[place] != place {
      parents[place] = parents[parents[place]]
      place = parents[place]
    }
    return place
  }
}
