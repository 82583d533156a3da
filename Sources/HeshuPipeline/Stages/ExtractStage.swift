import HeshuFigures
import HeshuPatterns
import HeshuRecords

/// Makes a row of each match of a set of patterns.
struct ExtractStage: SourceStage {
  /// A column that is what the recognizer knows of the figure in a group.
  struct Taken: Sendable {
    /// Stands for all figures of the row, in place of one group.
    static let everyFigure = -1

    /// The place of the group among the fields of the set.
    var group: Int
    var property: Take.Property
  }

  struct State: Sendable {
    var matcher: PatternMatcher
    var matches = PatternMatches()
    /// For each field of the set the group of the current match, or nil.
    var groups: [PatternGroupMatch?]
  }

  let output: Schema
  let set: PatternSet
  let takes: [Taken]

  func makeState() throws -> State {
    State(matcher: PatternMatcher(set), groups: Array(repeating: nil, count: set.fields.count))
  }

  func process(_ batch: inout Batch, _ state: inout State, _ side: inout Side) {
    var rows = Rows(schema: output)
    for index in batch.documents.indices {
      let document = batch.documents[index]
      state.matcher.match(
        in: batch.bytes, text: document.text, recognition: batch.recognitions[index], into: &state.matches)
      for match in state.matches.matches { append(match, index, &state, &rows, &batch) }
      for limit in state.matches.limits { side.rejects.append(reject(limit, document, batch)) }
      for figure in state.matches.figures { batch.usedFigures[index][Int(figure)] = true }
    }
    batch.rows = rows
  }

  private func append(
    _ match: PatternMatch, _ index: Int, _ state: inout State, _ rows: inout Rows, _ batch: inout Batch
  ) {
    for place in state.groups.indices { state.groups[place] = nil }
    var passage = Int(match.start)..<Int(match.end)
    for (place, group) in zip(set.fieldPlaces[Int(match.pattern)], state.matches.groups(of: match)) {
      state.groups[place] = group
      guard !group.text.isNull else { continue }
      passage =
        min(passage.lowerBound, group.text.range.lowerBound)..<max(passage.upperBound, group.text.range.upperBound)
    }
    for (place, taken) in takes.enumerated() {
      let cell =
        taken.group == Taken.everyFigure
        ? commonPeriod(state.groups, index, &batch) : value(of: taken, state.groups[taken.group], index, &batch)
      rows.columns[place].texts.append(cell)
    }
    for (place, group) in state.groups.enumerated() {
      append(group, place, index, to: &rows.columns[takes.count + place], &batch)
    }
    rows.append(document: index, batch.documents[index].original(passage), rule: Int(match.pattern))
  }

  private func append(
    _ group: PatternGroupMatch?, _ place: Int, _ index: Int, to column: inout Column, _ batch: inout Batch
  ) {
    guard let group, !group.text.isNull else { return column.appendNull() }
    switch column.field.type {
    case .figure:
      guard group.figure >= 0 else { return column.appendNull() }
      let figure = batch.recognitions[index].figures[Int(group.figure)]
      let text = Int(figure.start)..<Int(figure.end)
      var cell = FigureCell(figure, text: TextCell(text), source: batch.documents[index].original(text))
      if column.field.keepsPeriods { cell.period = period(figure, index, &batch) }
      column.figures.append(cell)
    case .period:
      guard group.period >= 0 else { return column.appendNull() }
      let value = batch.recognitions[index].periods[Int(group.period)].value
      column.texts.append(value.map { batch.cell($0.description.utf8) } ?? .null)
    case .text, .number: column.texts.append(group.text)
    }
  }

  /// What the recognizer knows of the figure in a group.
  private func value(
    of taken: Taken, _ group: PatternGroupMatch?, _ index: Int, _ batch: inout Batch
  ) -> TextCell {
    guard let group, group.figure >= 0 else { return .null }
    let figure = batch.recognitions[index].figures[Int(group.figure)]
    switch taken.property {
    case .subject: return Self.cell(figure.subjectStart, figure.subjectEnd)
    case .measure: return Self.cell(figure.measureStart, figure.measureEnd)
    case .text: return Self.cell(figure.start, figure.end)
    case .unit: return batch.cell(figure.unit.code.utf8)
    case .qualifier: return batch.cell(figure.qualifier.name.utf8)
    case .basis: return figure.basis.name.map { batch.cell($0.utf8) } ?? .null
    case .period: return period(figure, index, &batch)
    }
  }

  /// The period that the figures of a row share; null where they are of several, so that no order is made of one of them.
  private func commonPeriod(_ groups: [PatternGroupMatch?], _ index: Int, _ batch: inout Batch) -> TextCell {
    var common: Period?
    for case let group? in groups where group.figure >= 0 {
      let place = Int(batch.recognitions[index].figures[Int(group.figure)].period)
      guard batch.recognitions[index].periods.indices.contains(place),
        let period = batch.recognitions[index].periods[place].value
      else { continue }
      if let common, common != period { return .null }
      common = period
    }
    return common.map { batch.cell($0.description.utf8) } ?? .null
  }

  private func period(_ figure: Figure, _ index: Int, _ batch: inout Batch) -> TextCell {
    guard batch.recognitions[index].periods.indices.contains(Int(figure.period)) else { return .null }
    let value = batch.recognitions[index].periods[Int(figure.period)].value
    return value.map { batch.cell($0.description.utf8) } ?? .null
  }

  private static func cell(_ start: UInt32, _ end: UInt32) -> TextCell {
    start < end ? TextCell(start: start, end: end) : .null
  }

  private func reject(_ limit: PatternLimit, _ document: Document, _ batch: borrowing Batch) -> Reject {
    let range = Int(limit.start)..<Int(limit.end)
    let original = document.original(range)
    var position = TextPosition(document)
    position.advance(to: range.lowerBound, in: batch.bytes)
    return Reject(
      document: document.id, byteStart: original.lowerBound, byteEnd: original.upperBound, line: position.line,
      column: position.column(in: batch.bytes), stage: "extract", code: "pattern-limit",
      message: "pattern '\(set.patterns[Int(limit.pattern)].source.id)' \(limit.reason.advice)", raw: batch.bytes[range]
    )
  }
}

extension PatternLimit.Reason {
  /// What happened and what to do, behind the pattern's name.
  fileprivate var advice: String {
    switch self {
    case .steps, .memory:
      "took too many steps on this sentence; make it say what may stand between its parts"
    case .length: "was not tried on this sentence, which is too long; break the text into lines"
    case .encoding: "was not tried on this sentence, which is not valid UTF-8"
    case .failure: "could not be tried on this sentence: PCRE2 failed"
    }
  }
}
