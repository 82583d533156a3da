import HeshuFigures
import HeshuQuantities

/// The words of the figure contract, as bytes; a word is found by the raw value of what it names.
struct FigureNames: Sendable {
  /// For each raw value its word; null where there is none.
  typealias Words = InlineArray<32, TextCell>

  private(set) var table = NameTable()
  private(set) var kinds = Words(repeating: .null)
  private(set) var qualifiers = Words(repeating: .null)
  private(set) var bases = Words(repeating: .null)
  private(set) var relations = Words(repeating: .null)
  private(set) var reasons = Words(repeating: .null)

  init() {
    for place in kinds.indices {
      let value = UInt8(place)
      kinds[place] = table.add(FigureKind(rawValue: value)?.name)
      qualifiers[place] = table.add(Qualifier(rawValue: value)?.name)
      bases[place] = table.add(ComparisonBasis(rawValue: value)?.name)
      relations[place] = table.add(FigureRelation(rawValue: value)?.name)
      reasons[place] = table.add(RefusalReason(rawValue: value)?.name)
    }
  }
}
