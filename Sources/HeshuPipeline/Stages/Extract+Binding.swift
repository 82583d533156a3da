import HeshuPatterns
import HeshuQuantities
import HeshuRecords

extension Extract: RowStageDeclaration {
  /// Compiles the patterns; `input` is not looked at, since rows begin here. Nil, with diagnostics, where a pattern or
  /// `take` is wrong.
  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    if takesAllFigures {
      guard patterns.isEmpty, take.isEmpty else {
        diagnostics.error(
          "figures-and-patterns", "`figures: all` makes a table of its own, beside which patterns have no place",
          at: location, hint: "take one of them away, or make a second table")
        return nil
      }
      return FigureTable()
    }
    guard !patterns.isEmpty else {
      diagnostics.error(
        "no-patterns", "extract has neither patterns nor `figures: all`", at: location,
        hint: "write `extract: {figures: all}`, or a pattern such as '完成投资%{MONEY:done}'")
      return nil
    }
    let sources = patterns.enumerated().map { place, pattern in
      PatternSource(
        id: pattern.id?.value ?? "\(place + 1)", text: pattern.match.value,
        location: pattern.match.location ?? SourceLocation(file: "pattern", line: 1, column: 1),
        scope: pattern.spansParagraph ? .paragraph : .sentence)
    }
    guard let set = PatternSet(sources, diagnostics: &diagnostics) else { return nil }
    return stage(set, in: context, diagnostics: &diagnostics)
  }

  private func stage(
    _ set: PatternSet, in context: BindingContext, diagnostics: inout Diagnostics
  ) -> ExtractStage? {
    var takes: [ExtractStage.Taken] = []
    var fields: [Field] = []
    for entry in take {
      guard let group = figure(of: entry, set, diagnostics: &diagnostics) else { continue }
      takes.append(ExtractStage.Taken(group: group, property: entry.property))
      fields.append(Field(name: entry.field.value, type: entry.property == .period ? .period : .text))
    }
    if context.needsPeriod, !(fields.map(\.name) + set.fields.map(\.name)).contains("period") {
      takes.append(ExtractStage.Taken(group: ExtractStage.Taken.everyFigure, property: .period))
      fields.append(Field(name: "period", type: .period))
    }
    for group in set.fields {
      var field = Field(name: group.name, group: group)
      field.keepsPeriods = context.keepsPeriods && field.type == .figure
      fields.append(field)
    }
    for (place, field) in fields.enumerated() where fields[..<place].contains(where: { $0.name == field.name }) {
      diagnostics.error(
        "duplicate-column", "two columns are called '\(field.name)'", at: location,
        hint: "give the group or the entry of `take` another name")
    }
    return diagnostics.hasErrors ? nil : ExtractStage(output: Schema(fields: fields), set: set, takes: takes)
  }

  /// The place of the figure that an entry of `take` asks for.
  private func figure(of entry: Take, _ set: PatternSet, diagnostics: inout Diagnostics) -> Int? {
    guard let place = set.fields.firstIndex(where: { $0.name == entry.figure.value }) else {
      diagnostics.error(
        "unknown-group", "no pattern has a group '\(entry.figure.value)'", at: entry.figure.location,
        hint: Spelling.hint(for: entry.figure.value, among: set.fields.map(\.name)))
      return nil
    }
    guard set.fields[place].kind.fieldType == .figure else {
      diagnostics.error(
        "not-a-figure", "group '\(entry.figure.value)' is no figure, so it has no \(entry.property.rawValue)",
        at: entry.figure.location, hint: "name a group with a kind, such as %{MONEY:\(entry.figure.value)}")
      return nil
    }
    return place
  }
}

extension Field {
  /// The column that a group of a pattern fills.
  fileprivate init(name: String, group: PatternGroup) {
    self.init(name: name, type: group.kind.fieldType)
    switch group.kind {
    case .figure(let kinds): kind = FigureKind.allCases.first { PatternKinds($0) == kinds }
    case .number: kind = .number
    default: break
    }
    if let kind { unit = DefaultUnit.unit(of: kind) }
  }
}
