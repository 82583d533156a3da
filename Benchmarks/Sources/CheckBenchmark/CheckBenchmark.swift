import Heshu

/// Checks shares of rows in memory, on one thread, and tells the speed of each round: verdicts alone, findings, and findings as NDJSON.
///
/// usage: CheckBenchmark [ROWS] [ROUNDS]
@main
struct CheckBenchmark {
  private static let batchSize = 8192

  static func main() {
    let arguments = CommandLine.arguments
    let rows = arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3
    guard let check = shareCheck() else { return print("the check does not compile") }
    let batches = (0..<(rows + batchSize - 1) / batchSize).map { place in
      Loaded(rows: min(batchSize, rows - place * batchSize), from: place * batchSize)
    }
    for round in 1...max(1, rounds) {
      tell(round, "verdicts alone", rows) { for loaded in batches { _ = verdicts(check, loaded) } }
      tell(round, "findings", rows) { for loaded in batches { _ = findings(check, loaded) } }
      tell(round, "findings as NDJSON", rows) {
        var output: [UInt8] = []
        for loaded in batches {
          output.removeAll(keepingCapacity: true)
          var encoder = FindingEncoder(format: .ndjson)
          encoder.encode(findings(check, loaded, areWritten: true), into: &output)
        }
      }
    }
    let wrong = batches.reduce(0) { $0 + verdicts(check, $1) }
    print("\(rows) rows, \(wrong) inconsistent")
  }

  static func schema() -> Schema {
    let amount = UnitCatalogue.written("亿元")
    let percent = UnitCatalogue.written("%")
    return Schema(fields: [
      Field(name: "part", type: .figure, kind: .money, unit: amount),
      Field(name: "total", type: .figure, kind: .money, unit: amount),
      Field(name: "share", type: .figure, kind: .percent, unit: percent),
    ])
  }

  private static func shareCheck() -> BoundCheck? {
    let operands = [("part", "part"), ("total", "total"), ("percent", "share")].map { key, column in
      RuleUse.Operand(Located(key), columns: [Located(column)])
    }
    var diagnostics = Diagnostics()
    return RuleCheck(name: "share-of-total", use: RuleUse("share", operands: operands))
      .compile(schema: schema(), table: "shares", diagnostics: &diagnostics)
  }

  private static func verdicts(_ check: BoundCheck, _ loaded: Loaded) -> Int {
    var side = Side()
    loaded.forget()
    check.evaluate(&loaded.batch, &side, recordsFindings: false)
    return loaded.batch.rows.verdicts.count { $0 == .inconsistent }
  }

  /// - Parameter areWritten: whether they are only written, as a run does with them.
  private static func findings(_ check: BoundCheck, _ loaded: Loaded, areWritten: Bool = false) -> Side {
    var side = Side()
    side.keepsWholeNumbers = areWritten
    loaded.forget()
    check.evaluate(&loaded.batch, &side)
    return side
  }

  private static func tell(_ round: Int, _ what: String, _ rows: Int, _ work: () -> Void) {
    let time = ContinuousClock().measure(work)
    let microseconds = max(1, Int(time / .microseconds(1)))
    print("round \(round), \(what): \(rows * 1000 / microseconds) thousand checks/s")
  }
}

/// A batch of rows that stays in memory.
final class Loaded {
  var batch = Batch()
  private var texts = 0

  /// One row of a hundred is wrong.
  init(rows: Int, from first: Int) {
    batch.documents = [Document(id: "shares.csv", version: "0", text: 0..<0, byteCount: 0)]
    batch.rows = Rows(schema: CheckBenchmark.schema())
    var state = UInt64(first + 1)
    for row in 0..<rows {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let total = Int(state >> 33) % 90_000 + 10_000
      let part = Int(state >> 17) % total + 1
      let share = (part * 2000 + total) / (2 * total) + ((first + row) % 100 == 99 ? 30 : 0)
      let place = (first + row) * 24
      batch.rows.append(document: 0, place..<place + 24, rule: 0)
      add(part, places: 2, power: 8, .yuan, 0, place)
      add(total, places: 2, power: 8, .yuan, 1, place + 8)
      add(share, places: 1, power: 0, .percent, 2, place + 16)
    }
    texts = batch.bytes.count
  }

  private func add(_ digits: Int, places: Int, power: Int, _ unit: FigureUnit, _ column: Int, _ place: Int) {
    let value = ExactDecimal(significand: Int128(digits), exponent: Int32(power - places))
    let text = batch.cell(Array(value.scaled(byPowerOfTen: -power).description.utf8))
    batch.rows.columns[column].figures.append(
      FigureCell(
        value: value, spread: 0, unit: unit, step: Int16(power - places), kind: unit.kind, qualifier: .exact,
        isExactCount: false, isNull: false, text: text, sourceStart: UInt32(place), sourceEnd: UInt32(place + 7)))
  }

  /// Takes back what a check has written into the batch.
  func forget() {
    batch.bytes.removeLast(batch.bytes.count - texts)
    batch.rows.verdicts = []
    batch.rows.failedChecks = []
  }
}
