import HeshuPipeline
import HeshuRecords

/// Turns the tree of a pipeline file into values and collects what is wrong on the way.
struct DeclarationReader {
  /// The most diagnostics that are collected.
  static let maximumDiagnostics = 100

  let source: SourceText
  private(set) var diagnostics: Diagnostics

  init(_ source: SourceText, diagnostics: Diagnostics = Diagnostics()) {
    self.source = source
    self.diagnostics = diagnostics
  }

  mutating func error(_ code: String, _ message: String, at location: SourceLocation?, hint: String? = nil) {
    append(Diagnostic(level: .error, code: code, message: message, location: location, hint: hint))
  }

  mutating func warning(_ code: String, _ message: String, at location: SourceLocation?, hint: String? = nil) {
    append(Diagnostic(level: .warning, code: code, message: message, location: location, hint: hint))
  }

  /// Whether so much is wrong that no more is told.
  private var isFull: Bool { diagnostics.all.count > DeclarationReader.maximumDiagnostics }

  private mutating func append(_ diagnostic: Diagnostic) {
    let count = diagnostics.all.count
    if count < DeclarationReader.maximumDiagnostics { return diagnostics.append(diagnostic) }
    if count == DeclarationReader.maximumDiagnostics {
      diagnostics.error("too-many", "there is more; mend these first", at: SourceLocation(file: source.path))
    }
  }
}

// MARK: - Mappings

extension DeclarationReader {
  /// The values of a mapping by key; unknown and missing keys are diagnostics, and nil stands for something that is no mapping.
  mutating func values(of slot: Slot, _ keys: [KnownKey]) -> [String: Slot]? {
    guard let entries = slot.node.entries else {
      wrongType(slot)
      return nil
    }
    if let braced = bracedText(slot.node), !isKey(braced, among: keys.map(\.name)) {
      error(
        "wrong-type", "YAML takes this for a mapping, not for a text", at: slot.node.location,
        hint: SyntaxDiagnosis.quotesHint(for: "{"))
      return nil
    }
    var values: [String: Slot] = [:]
    var meant: Set<String> = []
    for entry in entries {
      guard let key = keys.first(where: { $0.name == entry.key.value }) else {
        if !isFull, let near = unknownKey(entry, in: slot, keys) { meant.insert(near) }
        continue
      }
      values[key.name] = Slot(key.name, key.expected, entry.value)
    }
    // A misspelt key is told of once.
    requireKeys(keys.filter { !meant.contains($0.name) && !meant.contains($0.alternative ?? "") }, in: values, of: slot)
    return values
  }

  private func isKey(_ written: String, among names: [String]) -> Bool {
    names.contains(written) || unspaced(written, among: names) != nil
  }

  /// What stands in `{table}`.
  private func bracedText(_ node: SourceNode) -> String? {
    guard let entries = node.entries, entries.count == 1, entries[0].value.isEmpty else { return nil }
    return source.scalar(at: node.location) == "{" ? entries[0].key.value : nil
  }

  mutating func requireKeys(_ keys: [KnownKey], in values: [String: Slot], of slot: Slot) {
    for key in keys where key.isRequired && values[key.name] == nil && values[key.alternative ?? ""] == nil {
      let hint = key.example.map { "such as `\($0)`" }
      let names = key.alternative.map { "'\(key.name)' or '\($0)'" } ?? "'\(key.name)'"
      error("missing-key", "\(slot.name) needs \(names): \(key.expected)", at: slot.node.location, hint: hint)
    }
  }

  /// Tells of a key that is not known; gives the one that was meant, if one is near enough.
  private mutating func unknownKey(_ entry: SourceEntry, in slot: Slot, _ keys: [KnownKey]) -> String? {
    let written = entry.key.value
    let names = keys.map(\.name)
    error(
      "unknown-key", "\(slot.name) has no key '\(written.inMessage)'", at: entry.key.location,
      hint: suggestion(for: written, among: names))
    return unspaced(written, among: names) ?? nearest(to: written, among: names)
  }

  /// What to write instead: the known word that was meant, or all there are.
  func suggestion(for written: String, among words: [String]) -> String {
    if let word = unspaced(written, among: words) { return "a space must follow the colon: `\(word): …`" }
    if let word = nearest(to: written, among: words) { return "did you mean '\(word)'?" }
    return "there are: \(words.joined(separator: ", "))"
  }

  /// The key of `key:value`, which YAML takes for one word.
  private func unspaced(_ written: String, among words: [String]) -> String? {
    guard let colon = written.firstIndex(of: ":") else { return nil }
    return words.first { $0 == written[..<colon] }
  }

  private func nearest(to written: String, among words: [String]) -> String? {
    written.utf8.count <= 64 ? Spelling.nearest(to: written, among: words) : nil
  }
}

// MARK: - Texts

extension DeclarationReader {
  mutating func wrongType(_ slot: Slot) {
    let isForTexts = !slot.expected.contains("mapping") && !slot.expected.hasPrefix("list")
    let hint: String? =
      switch (slot.node.content, source.scalar(at: slot.node.location)) {
      case (.mapping, "{") where isForTexts: SyntaxDiagnosis.quotesHint(for: "{")
      case (.list, "[") where isForTexts && !slot.expected.contains("list"): SyntaxDiagnosis.quotesHint(for: "[")
      default: nil
      }
    error(
      "wrong-type", "\(slot.name) takes \(slot.expectation), not \(slot.node.description)", at: slot.node.location,
      hint: hint)
  }

  /// A text that is not empty.
  mutating func text(_ slot: Slot?) -> Located<String>? {
    guard let slot else { return nil }
    guard case .text(let text, _) = slot.node.content, !text.isEmpty else {
      wrongType(slot)
      return nil
    }
    return Located(text, at: slot.node.location)
  }

  /// The items of a list, or the one thing that stands in its place; an empty list is a diagnostic.
  mutating func items(_ slot: Slot?) -> [Slot] {
    guard let slot else { return [] }
    guard case .list(let nodes) = slot.node.content else { return [slot] }
    if nodes.isEmpty { error("bad-value", "\(slot.name) has an empty list", at: slot.node.location) }
    return nodes.map { Slot(slot.name, slot.expected, $0) }
  }

  mutating func texts(_ slot: Slot?) -> [Located<String>] {
    var texts: [Located<String>] = []
    for item in items(slot) {
      if let text = text(item) { texts.append(text) }
    }
    return texts
  }

  /// One of a few words.
  mutating func choice(_ slot: Slot?, _ words: [String]) -> String? {
    guard let slot, let text = text(slot) else { return nil }
    if words.contains(text.value) { return text.value }
    error(
      "bad-value", "\(slot.name) takes \(words.joined(separator: " or ")), not '\(text.value.inMessage)'",
      at: text.location, hint: nearest(to: text.value, among: words).map { "did you mean '\($0)'?" })
    return nil
  }

  mutating func flag(_ slot: Slot?) -> Bool { choice(slot, ["true", "false"]) == "true" }

  /// A whole number without a sign, within a range.
  mutating func integer(_ slot: Slot?, in range: ClosedRange<Int>) -> Int? {
    guard let slot, let text = text(slot) else { return nil }
    if text.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text.value), range ~= number {
      return number
    }
    error(
      "bad-value",
      "\(slot.name) takes a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text.value.inMessage)'",
      at: text.location)
    return nil
  }
}

// MARK: - Names

extension DeclarationReader {
  /// Whether a table, column or pipeline may be called so.
  static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count <= 32, (0x61...0x7A).contains(first) else { return false }
    return bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }

  /// The name, told of where it breaks the rule.
  mutating func checkedName(_ name: Located<String>) -> Located<String>? {
    if DeclarationReader.isName(name.value) { return name }
    let lowered = name.value.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
    error(
      "bad-name", "'\(name.value.inMessage)' cannot be a name: a to z first, then a to z, 0 to 9 and _, at most 32",
      at: name.location, hint: DeclarationReader.isName(lowered) ? "such as `\(lowered)`" : nil)
    return nil
  }

  mutating func name(_ slot: Slot?) -> Located<String>? {
    guard let text = text(slot) else { return nil }
    return checkedName(text)
  }

  mutating func names(_ slot: Slot?) -> [Located<String>] {
    texts(slot).compactMap { checkedName($0) }
  }

  /// The pairs of a mapping whose keys are names.
  mutating func named(_ slot: Slot?) -> [(name: Located<String>, value: Slot)] {
    guard let slot else { return [] }
    guard let entries = slot.node.entries else {
      wrongType(slot)
      return []
    }
    if entries.isEmpty { error("bad-value", "\(slot.name) has an empty mapping", at: slot.node.location) }
    var pairs: [(name: Located<String>, value: Slot)] = []
    for entry in entries {
      if let name = checkedName(entry.key) {
        pairs.append((name, Slot(name.value, slot.expected, entry.value)))
      }
    }
    return pairs
  }
}
