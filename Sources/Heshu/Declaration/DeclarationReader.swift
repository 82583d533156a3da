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
    var values: [String: Slot] = [:]
    for entry in entries {
      guard let key = keys.first(where: { $0.name == entry.key.value }) else {
        unknownKey(entry, in: slot, keys)
        continue
      }
      values[key.name] = Slot(key.name, key.expected, entry.value)
    }
    requireKeys(keys, in: values, of: slot)
    return values
  }

  mutating func requireKeys(_ keys: [KnownKey], in values: [String: Slot], of slot: Slot) {
    for key in keys where key.isRequired && values[key.name] == nil {
      let hint = key.example.map { "such as `\($0)`" }
      error("missing-key", "\(slot.name) needs '\(key.name)': \(key.expected)", at: slot.node.location, hint: hint)
    }
  }

  mutating func unknownKey(_ entry: SourceEntry, in slot: Slot, _ keys: [KnownKey]) {
    let written = entry.key.value
    error(
      "unknown-key", "\(slot.name) has no key '\(written.inMessage)'", at: entry.key.location,
      hint: unspacedHint(written, keys) ?? suggestion(for: written, among: keys.map(\.name)))
  }

  /// For `key:value`, which is a key as a whole.
  private func unspacedHint(_ written: String, _ keys: [KnownKey]) -> String? {
    guard let colon = written.firstIndex(of: ":"), keys.contains(where: { $0.name == written[..<colon] }) else {
      return nil
    }
    return "a space must follow the colon: `\(written[..<colon]): …`"
  }

  /// The known word that was meant, or all there are where they are few.
  func suggestion(for written: String, among words: [String]) -> String {
    nearest(to: written, among: words) ?? "there are: \(words.joined(separator: ", "))"
  }

  /// The known word that was meant, if one is near enough.
  func nearest(to written: String, among words: [String]) -> String? {
    guard written.utf8.count <= 64, let near = Spelling.nearest(to: written, among: words) else { return nil }
    return "did you mean '\(near)'?"
  }
}

// MARK: - Texts

extension DeclarationReader {
  mutating func wrongType(_ slot: Slot) {
    var hint: String?
    if case .text = slot.node.content {
    } else if let sign = source.scalar(at: slot.node.location), sign == "{" || sign == "[" {
      if !slot.expected.contains("list"), !slot.expected.contains("mapping") {
        hint = "a text that begins with `\(sign)` needs quotes"
      }
    }
    error(
      "wrong-type", "'\(slot.name)' takes \(slot.expected), not \(slot.node.description)", at: slot.node.location,
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
    if nodes.isEmpty { error("bad-value", "'\(slot.name)' has an empty list", at: slot.node.location) }
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
      "bad-value", "'\(slot.name)' takes \(words.joined(separator: " or ")), not '\(text.value.inMessage)'",
      at: text.location, hint: nearest(to: text.value, among: words))
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
      "'\(slot.name)' takes a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text.value.inMessage)'",
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
    if entries.isEmpty { error("bad-value", "'\(slot.name)' has an empty mapping", at: slot.node.location) }
    var pairs: [(name: Located<String>, value: Slot)] = []
    for entry in entries {
      if let name = checkedName(entry.key) {
        pairs.append((name, Slot(name.value, slot.expected, entry.value)))
      }
    }
    return pairs
  }
}
