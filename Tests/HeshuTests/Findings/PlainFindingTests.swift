import HeshuFormats
import HeshuRecords
import Testing

@testable import Heshu

/// Findings that stay in whole numbers give the lines that the long way over values gives of the same rows.
@Suite struct PlainFindingTests {
  private static let columns = ["part", "total", "share"]

  /// Rows of a part, a total and a share that is right, off in its last digit, or missing, qualified, below zero or of many digits.
  private static func batch(_ numbers: inout SeededNumbers, rows: Int, origin: String?) -> Batch {
    var batch = Batch()
    for id in ["a \"quoted\".csv", "邵阳/中文.txt", "plain.csv"] {
      batch.documents.append(Document(id: id, version: "0", text: 0..<0, byteCount: 0))
    }
    batch.rows = Rows(schema: Schema(fields: columns.map { Field(name: $0, type: .figure) }))
    batch.rows.columns[1].field.origin = origin
    for row in 0..<rows { add(row, &numbers, &batch) }
    return batch
  }

  private static func add(_ row: Int, _ numbers: inout SeededNumbers, _ batch: inout Batch) {
    let total = Int.random(in: 1...(numbers.next() & 7 == 0 ? 40_000_000_000_000 : 90_000), using: &numbers)
    let part = Int.random(in: 0...total, using: &numbers) * (numbers.next() & 15 == 0 ? -1 : 1)
    let places = Int.random(in: 0...3, using: &numbers)
    let scale = [100, 1000, 10_000, 100_000][places]
    let share = Int((Int128(part) * Int128(scale * 2) + Int128(total)) / Int128(2 * total))
    let units: [(FigureUnit, Int)] = [
      (.yuan, 8), (.yuan, 4), (.yuan, 0), (.none, 0), (FigureUnit.yuan.per(.person) ?? .none, 0),
    ]
    let (unit, power) = units[Int.random(in: 0..<units.count, using: &numbers)]
    let slip = numbers.next() & 7 == 0 ? Int.random(in: -2...2, using: &numbers) : 0
    let isCount = numbers.next() & 3 == 0
    let start = UInt32(row * 40)
    let end = start + 39
    batch.rows.append(
      document: Int(numbers.next() & 63 == 0 ? 7 : numbers.next() % 3), Int(start)..<Int(end), rule: row % 3)
    let places2 = Int.random(in: 0...4, using: &numbers)
    let cells = [
      cell(part, isCount ? 0 : places2, isCount ? 0 : power, isCount ? .person : unit, &batch),
      cell(total, isCount ? 0 : places2, isCount ? 0 : power, isCount ? .person : unit, &batch),
      cell(share + slip, places, 0, .percent, &batch),
    ]
    for (column, cell) in cells.enumerated() {
      var cell = cell
      if numbers.next() & 1 == 0 {
        (cell.sourceStart, cell.sourceEnd) = (start + UInt32(column) * 9, start + UInt32(column) * 9 + 8)
      }
      switch numbers.next() & 63 {
      case 0: cell = .null
      case 1: cell.qualifier = .about
      case 2: cell.qualifier = .over
      case 3: cell.text = .null
      case 4:
        cell.value = ExactDecimal(
          significand: cell.value.significand * 1_000_000_000_000, exponent: cell.value.exponent - 12)
      case 5: cell.text = batch.cell(Array("\"45\"\t亿元".utf8))
      case 6: cell.text = batch.cell(Array("四十五亿".utf8))
      default: break
      }
      batch.rows.columns[column].figures.append(cell)
    }
  }

  private static func cell(_ steps: Int, _ places: Int, _ power: Int, _ unit: FigureUnit, _ batch: inout Batch)
    -> FigureCell
  {
    let written = ExactDecimal(significand: Int128(steps), exponent: -Int32(places))
    let text = batch.cell(Array(written.description.utf8))
    return FigureCell(
      value: written.scaled(byPowerOfTen: power), spread: 0, unit: unit, step: Int16(power - places), kind: unit.kind,
      qualifier: .exact, isExactCount: unit == .person, isNull: false, text: text, sourceStart: 0, sourceEnd: 0)
  }

  private static func check(_ formula: String) throws -> BoundCheck {
    var diagnostics = Diagnostics()
    let parsed = try #require(Formula(parsing: formula, diagnostics: &diagnostics))
    let check = Check(name: "核对\"1\"", formula: parsed, options: CheckOptions(severity: .error))
    let schema = Schema(fields: columns.map { Field(name: $0, type: .figure) })
    return try #require(check.compile(schema: schema, table: "shares", diagnostics: &diagnostics))
  }

  /// The line of each finding by way of values.
  private static func expected(_ side: Side) -> [[UInt8]] {
    side.findings.map { finding in
      var line: [UInt8] = []
      JSONWriter.append(.object(FindingEncoder.members(FindingRow(finding, in: side))), to: &line)
      return line
    }
  }

  @Test(arguments: ["part / total = share", "share = part / total"], [nil, "plans.csv"])
  func linesAreThoseOfTheLongWay(_ formula: String, _ origin: String?) throws {
    let check = try PlainFindingTests.check(formula)
    var numbers = SeededNumbers(state: 23)
    var fits: Set<Fit> = []
    var verdicts: Set<Verdict> = []
    for _ in 0..<6 {
      var batch = PlainFindingTests.batch(&numbers, rows: 500, origin: origin)
      var listed = Side()
      check.evaluate(&batch, &listed)
      var whole = Side()
      whole.keepsWholeNumbers = true
      check.evaluate(&batch, &whole)
      #expect(whole.plain.count > 150 && whole.findings.count > 50)
      #expect(whole.findingCount == listed.findings.count)
      var found: [UInt8] = []
      var encoder = FindingEncoder(format: .ndjson)
      encoder.encode(whole, into: &found)
      let lines = found.split(separator: 0x0A).map(Array.init)
      let expected = PlainFindingTests.expected(listed)
      #expect(lines.count == expected.count)
      for (line, other) in zip(lines, expected) where line != other {
        Issue.record("\(String(decoding: line, as: UTF8.self))\nis not\n\(String(decoding: other, as: UTF8.self))")
        return
      }
      #expect(PlainFindingTests.expected(whole.expanded) == expected)
      fits.formUnion(whole.plain.findings.map(\.fit))
      verdicts.formUnion(listed.findings.map(\.verdict))
    }
    #expect(fits.count == 3 && verdicts.count == 3)
  }

  /// CSV and JSON have no short way: what they hold are all findings in their order.
  @Test(arguments: [FindingEncoder.Format.csv, .json])
  func otherFormatsHoldThemToo(_ format: FindingEncoder.Format) throws {
    let check = try PlainFindingTests.check("part / total = share")
    var numbers = SeededNumbers(state: 9)
    var batch = PlainFindingTests.batch(&numbers, rows: 80, origin: nil)
    var outputs: [[UInt8]] = []
    for keeps in [false, true] {
      var side = Side()
      side.keepsWholeNumbers = keeps
      check.evaluate(&batch, &side)
      var output: [UInt8] = []
      var encoder = FindingEncoder(format: format)
      encoder.encode(side, into: &output)
      outputs.append(output)
    }
    #expect(outputs[0] == outputs[1] && outputs[0].count > 10_000)
  }
}
