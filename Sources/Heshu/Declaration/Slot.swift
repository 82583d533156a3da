import HeshuRecords

/// A place that a value is read from, with what messages call it and what it takes.
struct Slot: Sendable {
  var name: String
  /// What it takes, in words: `path or list of paths`.
  var expected: String
  var node: SourceNode

  /// What it takes, as a part of a sentence.
  var expectation: String {
    let words = ["path", "column", "condition", "name", "list", "mapping"]
    let takesArticle = words.contains { expected.hasPrefix($0) }
    return (takesArticle ? "a " : "") + expected.replacing(" or list", with: " or a list")
  }

  init(_ name: String, _ expected: String, _ node: SourceNode) {
    self.name = name
    self.expected = expected
    self.node = node
  }
}

/// A key that a mapping may have.
struct KnownKey: Sendable {
  var name: String
  var expected: String
  var isRequired = false
  /// Another key that may stand in the place of a required one.
  var alternative: String?
  /// What it looks like, for one that is missing.
  var example: String?

  init(
    _ name: String, _ expected: String, isRequired: Bool = false, or alternative: String? = nil, example: String? = nil
  ) {
    self.name = name
    self.expected = expected
    self.isRequired = isRequired
    self.alternative = alternative
    self.example = example
  }

  init(_ option: StageOption) {
    self.init(
      option.name, option.type, isRequired: option.defaultValue == nil, example: "\(option.name): \(option.example)")
  }
}
