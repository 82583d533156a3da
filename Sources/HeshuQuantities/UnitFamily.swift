/// Units of one kind, as the catalogue's tables give them.
struct UnitFamily: Sendable {
  let kind: FigureKind
  let dimension: UnitDimension
  /// Where the entries come from that name no source of their own.
  let source: UnitSource
  let entries: [UnitEntry]

  init(_ kind: FigureKind, _ dimension: UnitDimension, source: UnitSource, _ entries: [UnitEntry]) {
    self.kind = kind
    self.dimension = dimension
    self.source = source
    self.entries = entries
  }

  /// Where an entry of the family comes from.
  func source(of entry: UnitEntry) -> UnitSource { entry.source ?? source }
}

/// A row: what is written, the code of the unit (or `code/code`), and the power of ten that leads to it.
///
/// The traditional script needs no row of its own where ``TraditionalScript`` gives the word.
struct UnitEntry: Sendable {
  let written: String
  let code: String
  let power: Int8
  let careful: Bool
  let source: UnitSource?

  init(_ written: String, _ code: String, _ power: Int8 = 0, careful: Bool = false, source: UnitSource? = nil) {
    self.written = written
    self.code = code
    self.power = power
    self.careful = careful
    self.source = source
  }
}

/// A row of the conversions: one `code` is `numerator / denominator` of `base`.
struct UnitFactor: Sendable {
  let code: String
  let base: String
  let numerator: Int
  let denominator: Int

  init(_ code: String, _ base: String, _ numerator: Int, _ denominator: Int = 1) {
    self.code = code
    self.base = base
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// What a rate can be counted per beyond plain units: `count` times 10 to the power `power` of the unit `base`.
struct UnitDenominator: Sendable {
  let written: String
  let code: String
  let base: String
  let power: Int

  init(_ written: String, _ code: String, _ base: String, _ power: Int) {
    self.written = written
    self.code = code
    self.base = base
    self.power = power
  }
}
