import HeshuPipeline
import HeshuRecords

extension Extract: DeclaredStage {
  static let itemKeys = ["match"]

  static func read(_ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader)
    -> Extract?
  {
    var extract = Extract(table: reader.name(options["table"]), location: location)
    extract.patterns = reader.patterns(options["patterns"])
    extract.take = reader.takes(options["take"])
    if let figures = options["figures"] {
      if case .text("all", _) = figures.node.content {
        extract.takesAllFigures = true
      } else if extract.patterns.isEmpty {
        extract.patterns = reader.patterns(figures)
      }
      if options["patterns"] != nil {
        reader.error(
          "conflict", "`extract` has patterns or figures, not both", at: figures.node.location,
          hint: "move the pattern to `patterns`, or leave `figures` out")
      }
    }
    if extract.patterns.isEmpty, let take = options["take"] {
      reader.error(
        "conflict", "`take` asks for figures that patterns name, and there are no patterns", at: take.node.location)
    }
    // A stage that asks for nothing in particular takes all there is.
    if options["patterns"] == nil, options["figures"] == nil { extract.takesAllFigures = true }
    return extract
  }

  var options: [(key: String, value: PrintedNode)] {
    var options: [(key: String, value: PrintedNode)] = []
    if let table { options.append(("table", .text(table.value))) }
    let printed = patterns.map(\.printed)
    // `all` as a pattern is one only in the list.
    let isPlain = table == nil && take.isEmpty && !takesAllFigures && printed != [.text("all")]
    if !patterns.isEmpty { options.append((isPlain ? "figures" : "patterns", .oneOrList(printed, inList: !isPlain))) }
    if !take.isEmpty {
      let pairs = take.map { ($0.field.value, PrintedNode.text("\($0.property.rawValue) of \($0.figure.value)")) }
      options.append(("take", .mapping(pairs)))
    }
    if takesAllFigures, !patterns.isEmpty || !take.isEmpty { options.append(("figures", .text("all"))) }
    return options
  }
}

extension ExtractPattern {
  fileprivate var printed: PrintedNode {
    if id == nil, !spansParagraph { return .text(match.value) }
    var pairs: [(String, PrintedNode)] = []
    if let id { pairs.append(("id", .text(id.value))) }
    pairs.append(("match", .text(match.value)))
    if spansParagraph { pairs.append(("scope", .text("paragraph"))) }
    return .mapping(pairs)
  }
}

extension DeclarationReader {
  fileprivate mutating func patterns(_ slot: Slot?) -> [ExtractPattern] {
    items(slot).compactMap { pattern($0) }
  }

  private mutating func pattern(_ slot: Slot) -> ExtractPattern? {
    guard slot.node.entries != nil else { return patternText(slot).map { ExtractPattern($0) } }
    let keys = [
      KnownKey("id", "a text"), KnownKey("match", "a pattern", isRequired: true),
      KnownKey("scope", "sentence or paragraph"),
    ]
    guard let values = values(of: Slot("pattern", "a mapping", slot.node), keys) else { return nil }
    let id = text(values["id"])
    let scope = choice(values["scope"], ["sentence", "paragraph"])
    guard let match = patternText(values["match"]) else { return nil }
    return ExtractPattern(match, id: id, spansParagraph: scope == "paragraph")
  }

  /// A pattern; an escape that double quotes take away from it is a warning.
  private mutating func patternText(_ slot: Slot?) -> Located<String>? {
    guard let slot, let pattern = text(slot) else { return nil }
    if case .text(_, .doubleQuoted) = slot.node.content, let escape = firstEscape(in: slot.node) {
      warning(
        "escaped-pattern", "in double quotes YAML reads this backslash, the pattern never sees it", at: escape,
        hint: "write the pattern in single quotes")
    }
    return pattern
  }

  /// The first backslash of a double-quoted text that stands for something other than itself or a quote.
  private func firstEscape(in node: SourceNode) -> SourceLocation? {
    var offset = source.offset(of: node.location)
    while offset + 1 < source.scalars.count, source.scalars[offset] != "\"" {
      if source.scalars[offset] == "\\" {
        let next = source.scalars[offset + 1]
        if next != "\\", next != "\"" { return source.location(of: offset) }
        offset += 1
      }
      offset += 1
    }
    return nil
  }

  /// Columns that are what is known of a figure: `period: period of share`.
  fileprivate mutating func takes(_ slot: Slot?) -> [Take] {
    named(slot).compactMap { pair in
      guard let text = text(Slot(pair.name.value, "PROPERTY of FIGURE", pair.value.node)) else { return nil }
      return take(pair.name, text)
    }
  }

  private mutating func take(_ field: Located<String>, _ text: Located<String>) -> Take? {
    let words = text.value.split(separator: " ", omittingEmptySubsequences: true)
    let properties = Take.Property.allCases.map(\.rawValue)
    guard words.count == 3, words[1] == "of" else {
      error(
        "bad-value", "\(field.value) takes PROPERTY of FIGURE, not '\(text.value.inMessage)'", at: text.location,
        hint: "such as `\(field.value): subject of share`")
      return nil
    }
    guard let property = Take.Property(rawValue: String(words[0])) else {
      error(
        "bad-value", "a figure has no '\(String(words[0]).inMessage)'", at: text.location,
        hint: suggestion(for: String(words[0]), among: properties))
      return nil
    }
    let before = text.value.unicodeScalars.distance(from: text.value.startIndex, to: words[2].startIndex)
    return checkedName(Located(String(words[2]), at: text.location?.advanced(by: before)))
      .map { Take(field, property, of: $0) }
  }
}
