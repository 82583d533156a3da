import HeshuRecords

/// A piece of a pipeline file with its place: a text as it was written, a list or a mapping.
struct SourceNode: Sendable {
  /// How a text was written.
  enum Style: Sendable {
    case plain
    case quoted
    case doubleQuoted
    case block
  }

  enum Content: Sendable {
    case text(String, Style)
    case list([SourceNode])
    case mapping([SourceEntry])
  }

  var content: Content
  /// The first character; of a quoted text the one behind the quote.
  var location: SourceLocation

  /// Whether nothing was written.
  var isEmpty: Bool {
    if case .text(let text, .plain) = content { return text.isEmpty }
    return false
  }

  /// What it is, for messages.
  var description: String {
    switch content {
    case .text: isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  var entries: [SourceEntry]? {
    if case .mapping(let entries) = content { return entries }
    return nil
  }
}

/// A key of a mapping and what stands behind it.
struct SourceEntry: Sendable {
  var key: Located<String>
  var value: SourceNode
}
