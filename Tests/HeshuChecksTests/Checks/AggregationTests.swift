import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

/// Groups that are folded part by part are what one look at all rows gives.
@Suite struct AggregationTests {
  private static let expressions = [
    "sum(done)", "mean(done)", "min(done)", "max(done)", "sum(share) / count()", "count()", "count(key)", "count(any)",
    "count(done * share)", "sum(people)", "max(people) - min(people)", "sum(any)", "max(any)", "min(any)", "mean(any)",
    "sum(done * share)", "sum(done) / sum(people)", "sum(made)", "min(made)", "sum(done) + done",
    "sum(people) + people",
    "sum(made) * made", "-sum(done) + 1", "sum(done + 1)", "min(share) * 2", "sum(any) / any",
  ]

  private func aggregation(_ keys: [String], _ texts: [String]) throws -> (BoundAggregation, [BoundFormula]) {
    var diagnostics = Diagnostics()
    let formulas = texts.compactMap { Formula(parsing: $0, diagnostics: &diagnostics) }
    let values = formulas.enumerated().map { Derivation(FieldReference("x\($0)"), formula: $1) }
    let aggregation = Aggregation(keys: keys.map { FieldReference($0) }, values: values)
    let bound = aggregation.compile(schema: RandomTable.schema, table: nil, diagnostics: &diagnostics)
    let nodes = formulas.compactMap { formula -> BoundFormula? in
      var binder = FormulaBinder(formula, schema: RandomTable.schema, table: nil)
      return binder.bind(as: .number, &diagnostics)
    }
    #expect(diagnostics.all.isEmpty)
    #expect(nodes.count == texts.count)
    return (try #require(bound), nodes)
  }

  /// What one look at all rows gives: for each group its key, its first row's place, its checks, and its values.
  private func expected(_ batch: borrowing Batch, _ keys: [Int], _ formulas: [BoundFormula]) -> [String] {
    var groups: [[Int]] = []
    var places: [String: Int] = [:]
    for row in 0..<batch.rows.count {
      let key = keys.map { text(batch, batch.rows.columns[$0], row) }.joined(separator: "|")
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    var lines: [String] = []
    for rows in groups {
      let values = formulas.map { formula in
        var evaluator = FormulaEvaluator(formula, reading: FigureReading())
        evaluator.run(formula, batch, group: CheckScope(rows: rows, isGroup: true))
        return text(BoundDerivation(name: "x", formula: formula).number(evaluator.values[formula.root]))
      }
      var names: [String] = []
      for row in rows {
        for name in batch.string(batch.rows.failedChecks[row]).split(separator: " ").map(String.init)
        where !names.contains(name) {
          names.append(name)
        }
      }
      var verdict = Verdict.unchecked
      for row in rows { verdict = max(verdict, batch.rows.verdicts[row]) }
      lines.append(line(batch, rows[0], keys, "\(verdict) \(names)", values))
    }
    return lines
  }

  private func lines(_ batch: borrowing Batch, keyCount: Int) -> [String] {
    var lines: [String] = []
    for row in 0..<batch.rows.count {
      let names = batch.string(batch.rows.failedChecks[row]).split(separator: " ").map(String.init)
      lines.append(
        line(
          batch, row, Array(0..<keyCount), "\(batch.rows.verdicts[row]) \(names)",
          batch.rows.columns.dropFirst(keyCount).map { text($0.numbers[row]) }))
    }
    return lines
  }

  private func line(
    _ batch: borrowing Batch, _ row: Int, _ keys: [Int], _ checks: String, _ values: [String]
  ) -> String {
    let source = batch.rows.sources[row]
    var parts: [String] = []
    for key in keys { parts.append(text(batch, batch.rows.columns[key], row)) }
    parts += ["\(batch.documents[Int(source.document)].id)#\(source.start)-\(source.end)", "\(batch.rows.rules[row])"]
    return (parts + [checks] + values).joined(separator: "; ")
  }

  private func text(_ batch: borrowing Batch, _ column: Column, _ row: Int) -> String {
    switch column.field.type {
    case .text, .period: column.isNull(row) ? "-" : "'\(batch.string(column.texts[row]))'"
    case .figure: column.isNull(row) ? "-" : "\(column.figures[row].value.normalized) \(column.figures[row].unit.code)"
    case .number: column.numbers[row].map { "\($0.value) \($0.unit.code)" } ?? "-"
    }
  }

  private func text(_ number: Quantity?) -> String {
    number.map { "\($0.value) in \($0.interval) \($0.unit.code) \($0.digits)" } ?? "-"
  }

  @Test(arguments: [[], ["key"], ["key", "period"], ["people"], ["made"], ["key", "any"]])
  func partsComeToTheWhole(_ keys: [String]) throws {
    let (aggregation, formulas) = try aggregation(keys, AggregationTests.expressions)
    let places = keys.compactMap { RandomTable.schema.index(of: $0) }
    var random = RandomTable(seed: UInt64(keys.count * 100 + (keys.first?.count ?? 0)))
    var isSeen = Set<Bool>()
    for _ in 0..<40 {
      var whole = Batch()
      var partial = Batch()
      for part in 0..<(1 + random.below(4)) {
        let batch = random.batch(rows: random.below(12), document: "d\(part)")
        whole.appendRows(of: batch)
        partial.appendRows(of: aggregation.fold(batch))
        if random.below(3) == 0 { aggregation.reduce(&partial) }
      }
      let expected = expected(whole, places, formulas)
      aggregation.finish(&partial)
      #expect(lines(partial, keyCount: keys.count) == expected)
      for line in expected { isSeen.formUnion(line.split(separator: "; ").map { $0 == "-" }) }
    }
    // Some cells are known and some are not.
    #expect(isSeen == [true, false])
  }

  @Test func aPartialHoldsOneRowOfEachGroupAndNoOtherDocument() throws {
    let (aggregation, _) = try aggregation(["key"], ["sum(done)"])
    var random = RandomTable(seed: 7)
    var partial = Batch()
    for part in 0..<20 { partial.appendRows(of: aggregation.fold(random.batch(rows: 500, document: "d\(part)"))) }
    #expect(partial.rows.count == 20 * 6)
    aggregation.reduce(&partial)
    // Five texts and the null.
    #expect(partial.rows.count == 6)
    #expect(partial.documents.map(\.id) == ["d0"])
    #expect(partial.byteCount < 100)
  }

  @Test func sumsOfManyDigitsStayExact() throws {
    let (aggregation, formulas) = try aggregation([], ["sum(people)", "max(people)", "min(people)"])
    var batch = Batch()
    batch.documents.append(Document(id: "d", version: "0", text: 0..<0, byteCount: 0))
    batch.rows = Rows(schema: RandomTable.schema)
    // The greatest plain figure, the least place, and one that is wide.
    let values = [
      "999999999999999999", "-0.000000000000000001", "99999999999999999999999999999999999999", "999999999999999999",
    ]
    for (row, value) in (values + values).enumerated() {
      batch.rows.append(document: 0, row..<row + 1, rule: 0)
      for column in batch.rows.columns.indices where column != 4 { batch.rows.columns[column].appendNull() }
      batch.rows.columns[4].figures.append(Bench.figure(value + "人"))
    }
    let expected = expected(batch, [], formulas)
    var partial = aggregation.fold(batch)
    aggregation.finish(&partial)
    #expect(lines(partial, keyCount: 0) == expected)
    #expect(expected[0].contains("100000000000000000001999999999999999996999999999999999999/500000000000000000 in"))
  }
}
