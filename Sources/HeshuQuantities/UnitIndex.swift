/// The catalogue's tables, numbered and ready for look-up.
struct UnitIndex: Sendable {
  struct Base: Sendable {
    let code: String
    let kind: FigureKind
    let dimension: UnitDimension
  }

  /// A unit as a multiple of the one that its dimension is reduced to.
  struct Factor: Sendable {
    let base: String
    let ratio: ExactRatio
  }

  private(set) var bases = [Base(code: "", kind: .number, dimension: .none)]
  private(set) var symbols: [UnitSymbol] = []
  private(set) var denominators: [UnitSymbol] = []
  private var places: [UnitText: UInt16] = [UnitText(""): 0]
  private var symbolPlaces: [UnitText: Int] = [:]
  private var foldedPlaces: [UnitText: Int] = [:]
  private var denominatorPlaces: [UnitText: Int] = [:]
  private var factors: [UInt16: Factor] = [:]
  private var texts: [UInt16: String] = [:]
  /// Classifiers that share a code but are kept apart in rates whose other side is text: 件/万人.
  private var classifiers: [UnitText: FigureUnit] = [:]

  init(families: [UnitFamily], factors rows: [UnitFactor], denominators named: [UnitDenominator]) {
    for family in families {
      for entry in family.entries { add(entry, of: family) }
    }
    for row in named { add(row) }
    for written in Self.ownClassifiers {
      guard let symbol = symbol(written: written) else { continue }
      let place = place(of: written, .count, .count)
      factors[place] = Factor(base: bases[Int(symbol.unit.numerator)].code, ratio: .one)
      classifiers[UnitText(written)] = FigureUnit(numerator: place)
    }
    for row in rows {
      guard let place = places[UnitText(row.code)],
        let ratio = ExactRatio(numerator: row.numerator, denominator: row.denominator)
      else { continue }
      factors[place] = Factor(base: row.base, ratio: ratio)
    }
    for row in named where row.code != row.base {
      guard let place = places[UnitText(row.code)] else { continue }
      let below = places[UnitText(row.base)].flatMap { factors[$0] } ?? Factor(base: row.base, ratio: .one)
      factors[place] = Factor(base: below.base, ratio: below.ratio.scaled(byPowerOfTen: row.power))
    }
  }

  /// The classifiers that stand for another one's code.
  private static let ownClassifiers = ["项", "件", "名", "項"]

  /// The unit of a classifier as the text has it, for a rate per 千人 and the like.
  func classifier(written: String) -> FigureUnit? { classifiers[UnitText(written)] }

  /// Adds an entry, and the same word in the traditional script.
  private mutating func add(_ entry: UnitEntry, of family: UnitFamily) {
    add(entry, as: entry.written, of: family)
    if let form = TraditionalScript.form(of: entry.written) { add(entry, as: form, of: family) }
  }

  private mutating func add(_ entry: UnitEntry, as written: String, of family: UnitFamily) {
    guard symbolPlaces[UnitText(written)] == nil else { return }
    let numerator: UInt16
    var denominator: UInt16 = 0
    if entry.code.utf8.contains(0x2F) {
      let parts = entry.code.split(separator: "/", omittingEmptySubsequences: false)
      numerator = place(of: String(parts[0]), family.kind, family.dimension)
      if parts.count == 2 { denominator = place(of: String(parts[1]), family.kind, family.dimension) }
    } else {
      numerator = place(of: entry.code, family.kind, family.dimension)
    }
    let unit = FigureUnit(numerator: numerator, denominator: denominator)
    symbolPlaces[UnitText(written)] = symbols.count
    if denominator == 0, entry.power == 0, texts[numerator] == nil { texts[numerator] = written }
    if written.utf8.allSatisfy({ $0 < 0x80 }), !entry.careful {
      let folded = written.lowercased()
      if foldedPlaces[UnitText(folded)] == nil { foldedPlaces[UnitText(folded)] = symbols.count }
    }
    symbols.append(UnitSymbol(written: written, unit: unit, power: entry.power, careful: entry.careful))
  }

  private mutating func add(_ row: UnitDenominator) {
    let unit = FigureUnit(numerator: place(of: row.code, .number, .none))
    for written in [row.written, TraditionalScript.form(of: row.written)] {
      guard let written, denominatorPlaces[UnitText(written)] == nil else { continue }
      denominatorPlaces[UnitText(written)] = denominators.count
      denominators.append(UnitSymbol(written: written, unit: unit, power: 0))
    }
  }

  /// The place of the base unit with that code, which is made where it is new.
  private mutating func place(of code: String, _ kind: FigureKind, _ dimension: UnitDimension) -> UInt16 {
    if let place = places[UnitText(code)] { return place }
    let place = UInt16(truncatingIfNeeded: bases.count)
    bases.append(Base(code: code, kind: kind, dimension: dimension))
    places[UnitText(code)] = place
    return place
  }

  func unit(code: String) -> FigureUnit? {
    if let place = places[UnitText(code)] { return FigureUnit(numerator: place) }
    let parts = code.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let denominator = places[UnitText(String(parts[1]))], denominator != 0 else { return nil }
    let top = String(parts[0])
    if let numerator = places[UnitText(top)] { return FigureUnit(numerator: numerator, denominator: denominator) }
    guard let symbol = symbol(written: top), symbol.power == 0 else { return nil }
    return symbol.unit.per(FigureUnit(numerator: denominator))
  }

  /// The first way to write the base unit itself, else its code.
  func text(of place: UInt16) -> String {
    texts[place] ?? UnitCatalogue.base(at: place).code
  }

  func symbol(written: String) -> UnitSymbol? {
    symbolPlaces[UnitText(written)].map { symbols[$0] }
  }

  /// The symbol that differs from the text in the case of its letters alone, such as `GWH`.
  func symbol(folded: String) -> UnitSymbol? {
    guard folded.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return foldedPlaces[UnitText(folded.lowercased())].map { symbols[$0] }
  }

  func denominator(written: String) -> UnitSymbol? {
    denominatorPlaces[UnitText(written)].map { denominators[$0] }
  }

  func factor(of place: UInt16) -> Factor? {
    factors[place]
  }
}
