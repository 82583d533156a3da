import HeshuQuantities

/// The unit catalogue as the recognizer reads it: a trie over the written symbols and a plain row for each of them.
struct UnitTable: @unchecked Sendable {
  /// What a symbol means, with what the recognizer asks about it.
  struct Row {
    var unit = FigureUnit.none
    var power: Int16 = 0
    var kind = FigureKind.other
    var isCounter = false
    var care = UnitCare.none
    /// Ends in a letter, so that no other letter may follow.
    var isLatin = false
    var isDuration = false
    /// The classifier as it is written, for rates per 千人 and the like.
    var classifier = FigureUnit.none
  }

  /// A unit in a text: the row, where it ends, and the power of ten in front of it.
  struct Match {
    var unit: FigureUnit
    var power: Int32
    var kind: FigureKind
    var isCounter: Bool
    var care: UnitCare
    var isDuration: Bool
    var classifier: FigureUnit
    var end: Int

    /// A unit that no text had to be read for.
    init(_ unit: FigureUnit, power: Int32 = 0, kind: FigureKind, end: Int) {
      (self.unit, self.power, self.kind, self.end) = (unit, power, kind, end)
      (isCounter, care, isDuration, classifier) = (false, .none, false, unit)
    }

    init(_ row: Row, end: Int) {
      (unit, power, kind) = (row.unit, Int32(row.power), row.kind)
      (isCounter, care, isDuration, self.end) = (row.isCounter, row.care, row.isDuration, end)
      classifier = row.classifier
    }
  }

  private struct Tables {
    let trie: ByteTrie
    let rows: UnsafePointer<Row>
    let denominatorTrie: ByteTrie
    let denominators: UnsafePointer<FigureUnit>
    /// Which of the denominators are bare numbers of 1000 and more.
    let bareDenominators: UnsafePointer<Bool>
  }

  /// Behind a pointer, because all of them would be copied for each look at a unit else.
  private let tables: UnsafePointer<Tables>

  private var trie: ByteTrie { tables.pointee.trie }
  private var rows: UnsafePointer<Row> { tables.pointee.rows }
  private var denominatorTrie: ByteTrie { tables.pointee.denominatorTrie }
  private var denominators: UnsafePointer<FigureUnit> { tables.pointee.denominators }

  let percent = FigureUnit.percent
  let yuan = FigureUnit.yuan
  let year = FigureUnit.year
  let hour = UnitCatalogue.unit(code: "h") ?? .none
  let minute = UnitCatalogue.unit(code: "min") ?? .none
  let degree = UnitCatalogue.unit(code: "°") ?? .none
  let celsius = UnitCatalogue.unit(code: "℃") ?? .none
  let fahrenheit = UnitCatalogue.unit(code: "℉") ?? .none
  let gold = UnitCatalogue.unit(code: "金") ?? .none
  let silver = UnitCatalogue.unit(code: "银") ?? .none
  let mu = UnitCatalogue.unit(code: "mu") ?? .none
  let meter = UnitCatalogue.unit(code: "m") ?? .none
  let second = UnitCatalogue.unit(code: "s") ?? .none
  let bloodPressure = UnitCatalogue.unit(code: "mmHg") ?? .none
  let piece = UnitCatalogue.unit(code: "块") ?? .none
  let multiple = FigureUnit.multiple
  let ratio = FigureUnit.ratio

  init() {
    let symbols = UnitCatalogue.symbols.filter { $0.written != "ratio" }
    let table = UnsafeMutablePointer<Row>.allocate(capacity: symbols.count + 1)
    table.initialize(repeating: Row(), count: symbols.count + 1)
    var words: [(word: String, value: UInt16)] = []
    for (place, symbol) in symbols.enumerated() {
      let value = UInt16(place + 1)
      table[place + 1] = Self.row(symbol)
      words.append((symbol.written, value))
    }
    // Latin units are written in either case (GWH), unless that is another unit (mW, MW).
    for (word, value) in words where word.utf8.count > 1 && word.utf8.allSatisfy({ $0 < 0x80 && $0 >= 0x41 }) {
      words.append((word.lowercased(), value))
      words.append((word.uppercased(), value))
    }

    let below = UnitCatalogue.denominators
    let units = UnsafeMutablePointer<FigureUnit>.allocate(capacity: below.count + 1)
    units.initialize(repeating: .none, count: below.count + 1)
    for (place, symbol) in below.enumerated() { units[place + 1] = symbol.unit }
    let bare = UnsafeMutablePointer<Bool>.allocate(capacity: below.count + 1)
    bare.initialize(repeating: false, count: below.count + 1)
    for (place, symbol) in below.enumerated() {
      bare[place + 1] = symbol.unit.dimension == .none && UnitCatalogue.unit(code: "/" + symbol.unit.code) != nil
    }
    let tables = UnsafeMutablePointer<Tables>.allocate(capacity: 1)
    tables.initialize(
      to: Tables(
        trie: ByteTrie(words), rows: UnsafePointer(table),
        denominatorTrie: ByteTrie(below.enumerated().map { ($1.written, UInt16($0 + 1)) }),
        denominators: UnsafePointer(units), bareDenominators: UnsafePointer(bare)))
    self.tables = UnsafePointer(tables)
  }

  private static func row(_ symbol: UnitSymbol) -> Row {
    Row(
      unit: symbol.unit, power: Int16(symbol.power), kind: symbol.unit.kind, isCounter: symbol.unit.dimension == .count,
      care: symbol.careful ? Lexicon.caresByUnit[symbol.written] ?? .counted : .none,
      isLatin: symbol.written.utf8.last.map { ($0 | 0x20) &- 0x61 < 26 } ?? false,
      isDuration: symbol.unit.dimension == .duration,
      classifier: UnitCatalogue.classifier(written: symbol.written) ?? symbol.unit)
  }

  /// The longest unit at `place`, with a rate's denominator behind a stroke or 每.
  @inline(__always)
  func match(_ text: TextView, at place: Int) -> Match? {
    let found = trie.longest(text, at: place)
    guard found.isFound else { return nil }
    return complete(text, found, at: place)
  }

  private func complete(_ text: TextView, _ found: ByteTrie.Match, at place: Int) -> Match? {
    let row = rows[Int(found.value)]
    let end = place + found.length
    if row.isLatin, isLatin(text[end]) || text.isDigit(end) { return nil }
    let match = Match(row, end: end)
    let stroke = strokeWidth(text, end)
    guard stroke > 0, !row.unit.isRate else { return match }
    return perUnit(text, match, stroke)
  }

  /// A unit with the denominator that stands behind it, where there is one.
  func perUnit(_ text: TextView, _ above: Match) -> Match {
    let stroke = strokeWidth(text, above.end)
    return stroke > 0 ? perUnit(text, above, stroke) : above
  }

  private func perUnit(_ text: TextView, _ above: Match, _ stroke: Int) -> Match {
    // 80岁每月100元: what follows is per month, not the age.
    if stroke == 3, above.isDuration, text.has("每", at: above.end) { return above }
    return rate(text, above, at: above.end + stroke) ?? above
  }

  @inline(__always)
  private func isLatin(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func strokeWidth(_ text: TextView, _ place: Int) -> Int {
    if text[place] == 0x2F { return 1 }
    return text.has("／", at: place) || text.has("每", at: place) ? 3 : 0
  }

  private func rate(_ text: TextView, _ above: Match, at place: Int) -> Match? {
    // 千瓦时/（平方米·年）.
    let isOpen = text[place] == 0x28 || text.has("（", at: place)
    guard isOpen else { return rate(text, above, per: place) }
    guard let rate = rate(text, above, per: place + (text[place] == 0x28 ? 1 : 3)) else { return nil }
    var closed = rate
    closed.end += text[rate.end] == 0x29 ? 1 : 3
    return text[rate.end] == 0x29 || text.has("）", at: rate.end) ? closed : nil
  }

  private func rate(_ text: TextView, _ above: Match, per place: Int) -> Match? {
    var unit = FigureUnit.none
    var power: Int32 = 0
    var end = place
    let named = denominatorTrie.longest(text, at: place)
    let plain = trie.longest(text, at: place)
    // 转/分 counts by the minute: what is named as a denominator goes before a unit of the same text.
    if plain.isFound && plain.length > named.length {
      let row = rows[Int(plain.value)]
      guard !row.isLatin || !isLatin(text[place + plain.length]) else { return nil }
      (unit, power, end) = (row.unit, Int32(row.power), place + plain.length)
    } else if named.isFound {
      // t/d, but neither t/dm nor mg/100ml: a letter goes on.
      guard text[place] >= 0x80 || !isLatin(text[place + named.length]) else { return nil }
      (unit, end) = (denominators[Int(named.value)], place + named.length)
    }
    if let (timed, behind) = timed(text, unit, at: end) { (unit, end) = (timed, behind) }
    guard let rate = per(above, unit) else { return nil }
    return Match(rate, power: above.power - power, kind: .rate, end: end)
  }

  /// 人·月, 平方米/月: a denominator with a time behind it, where the catalogue has the two together.
  private func timed(_ text: TextView, _ unit: FigureUnit, at place: Int) -> (unit: FigureUnit, end: Int)? {
    let mark = text[place] == 0x2F ? 1 : text.has("·", at: place) ? 2 : text.has("•", at: place) ? 3 : 0
    guard mark > 0, unit != .none else { return nil }
    let time: String
    switch text.triple(place + mark) {
    case 0xE69C88: time = "month"
    case 0xE5B9B4: time = "year"
    case 0xE5A4A9, 0xE697A5: time = "d"
    default: return nil
    }
    return UnitCatalogue.unit(code: unit.code + "-" + time).map { ($0, place + mark + 3) }
  }

  /// A unit per another one; what is counted per words keeps its own classifier.
  func per(_ above: Match, _ below: FigureUnit) -> FigureUnit? {
    let isText = above.classifier != above.unit && below.code.utf8.contains { $0 >= 0x80 }
    return (isText ? above.classifier : above.unit).per(below)
  }

  /// What 10万 at `place` counts behind a stroke: a rate of bare numbers, and where it ends.
  func bareRate(_ text: TextView, at place: Int) -> (unit: FigureUnit, end: Int)? {
    let named = denominatorTrie.longest(text, at: place)
    guard named.isFound, tables.pointee.bareDenominators[Int(named.value)] else { return nil }
    return (FigureUnit(numerator: 0, denominator: denominators[Int(named.value)].numerator), place + named.length)
  }

  /// Where the group at `place` ends.
  func groupEnd(_ text: TextView, at place: Int) -> Int { place + denominatorTrie.longest(text, at: place).length }

  /// What a count is per that stands in front of it, as in 每千人口…6.9张; nil where `place` names no such group.
  func perGroup(_ text: TextView, at place: Int) -> FigureUnit? {
    let named = denominatorTrie.longest(text, at: place)
    // 每分钟30次 keeps its own unit.
    guard named.isFound, denominators[Int(named.value)].dimension != .duration else { return nil }
    return denominators[Int(named.value)]
  }
}
