import HeshuQuantities

/// The unit of columns whose kind has one base only.
enum DefaultUnit {
  /// The unit of a kind; nil where figures of the kind differ in their units.
  static func unit(of kind: FigureKind) -> WrittenUnit? {
    switch kind {
    case .percent: UnitCatalogue.written("%")
    case .percentagePoint: UnitCatalogue.written("个百分点")
    case .multiple: UnitCatalogue.written("倍")
    default: nil
    }
  }
}
