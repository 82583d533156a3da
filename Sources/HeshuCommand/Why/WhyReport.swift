import Heshu

/// What `heshu why` shows: the cell, its sentence with the spans marked, what the stages did, and the checks.
struct WhyReport {
  private let answer: CellAnswer
  private let terminal: Terminal

  init(_ answer: CellAnswer, terminal: Terminal) {
    self.answer = answer
    self.terminal = terminal
  }

  var lines: [String] {
    var lines = [heading, ""]
    lines += passage + [""]
    for column in answer.columns { lines += steps(column) }
    if !answer.trace.checks.isEmpty { lines += [""] + checks }
    if !answer.isConfirmed {
      let now = answer.valueNow.map { "'\($0)'" } ?? "nothing"
      lines += ["", Style.wrong.apply(to: "the pipeline gives \(now) here today", in: terminal)]
    }
    for warning in answer.warnings { lines.append(Style.doubtful.apply(to: "! " + shown(warning), in: terminal)) }
    return lines
  }

  private var heading: String {
    let value = answer.value.map(shown) ?? "null"
    return Style.bold.apply(to: "\(answer.column) = \(value)", in: terminal)
      + "  (row \(answer.row) of \(shown(answer.output)), table \(answer.table))"
  }

  private var passage: [String] {
    if let group = answer.trace.group { return rows(group) }
    let passage = answer.trace.passage
    return [place(of: passage)] + lines(of: passage, marking: answer.columns, main: answer.field)
  }

  private func place(of passage: TracedPassage) -> String {
    let place = passage.line > 0 ? ":\(passage.line):\(passage.column)" : ""
    let text = "\(shown(passage.document))\(place)  bytes \(passage.start)-\(passage.end)"
    return Style.dim.apply(to: text, in: terminal)
  }

  private func lines(of passage: TracedPassage, marking columns: [String], main: String) -> [String] {
    let marks = passage.marks.filter { columns.contains($0.column) }
    return MarkedPassage(passage.text, marks: marks, main: main, terminal: terminal).lines
  }

  /// The rows that an aggregated cell was drawn from, the one that gives it first.
  private func rows(_ group: RowTrace.Group) -> [String] {
    var lines: [String] = []
    var count = group.rowCount
    if let giver = answer.giver {
      count -= 1
      lines += [Style.bold.apply(to: "given by this row of its group", in: terminal)] + row(giver, isGiver: true)
      guard count > 0 else { return lines }
      lines += ["", Style.bold.apply(to: "the group's other \(count == 1 ? "row" : "\(count) rows")", in: terminal)]
    } else {
      lines.append(
        Style.bold.apply(to: "drawn from \(count == 1 ? "one row" : "the \(count) rows of its group")", in: terminal))
    }
    let others = answer.otherRows
    lines += others.flatMap { row($0, isGiver: false) }
    if others.count < count { lines.append("  … and \(count - others.count) more") }
    return lines
  }

  private func row(_ row: RowTrace.GroupRow, isGiver: Bool) -> [String] {
    let columns = answer.groupColumns
    let cells = columns.map { "\($0) = \(row.cells[$0].map(shown) ?? "null")" }.joined(separator: ", ")
    let heading = place(of: row.passage) + (cells.isEmpty ? "" : "  \(cells)")
    guard !row.passage.text.isEmpty else { return [heading] }
    return [heading] + lines(of: row.passage, marking: columns, main: isGiver ? columns.first ?? "" : "")
  }

  private func steps(_ column: String) -> [String] {
    let steps = answer.trace.steps[column] ?? []
    guard !steps.isEmpty else { return [] }
    var table = TerminalTable(
      [
        TerminalTable.Column(title: "", mayShrink: false), TerminalTable.Column(title: ""),
        TerminalTable.Column(title: ""),
      ], in: terminal)
    table.indentation = 2
    let rows = steps.map { step in
      [TerminalTable.Cell(step.stage, .dim), TerminalTable.Cell(detail(step)), TerminalTable.Cell(change(step))]
    }
    table.fit(rows)
    return [Style.bold.apply(to: column, in: terminal)] + rows.map(table.line)
  }

  private func detail(_ step: TraceStep) -> String {
    guard !step.operands.isEmpty else { return step.detail }
    return step.detail + ": " + step.operands.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
  }

  private func change(_ step: TraceStep) -> String {
    let after = step.after ?? "null"
    guard let before = step.before, before != after else { return after }
    return "\(before) → \(after)"
  }

  /// The checks of the row, those of the cell first.
  private var checks: [String] {
    let columns = Set(answer.columns)
    let own = answer.trace.checks.filter { !columns.isDisjoint(with: $0.columns) }
    let others = answer.trace.checks.filter { columns.isDisjoint(with: $0.columns) }
    var lines: [String] = []
    if !own.isEmpty { lines += [Style.bold.apply(to: "checks", in: terminal)] + own.map(line) }
    if !others.isEmpty { lines += [Style.bold.apply(to: "other checks of the row", in: terminal)] + others.map(line) }
    return lines
  }

  private func line(_ check: RowTrace.Check) -> String {
    let style = Style(check.verdict)
    return
      "  \(style.apply(to: VerifyReport.mark(check.verdict), in: terminal)) \(check.name)  \(shown(check.arithmetic))"
  }

  private func shown(_ text: String) -> String { DisplayWidth.fitted(text) }
}
