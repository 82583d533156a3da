import HeshuRecords

/// One pattern of an extract stage.
public struct ExtractPattern: Sendable, Hashable {
  /// Names the pattern in provenance; `1`, `2` … where none is given.
  public var id: Located<String>?
  /// The pattern: a regular expression in which `%{MONEY:done}` stands for a figure.
  public var match: Located<String>
  /// Whether a match may reach over the sentences of a paragraph.
  public var spansParagraph: Bool

  /// Makes a pattern; what is wrong with it is told when the stage is bound.
  public init(_ match: Located<String>, id: Located<String>? = nil, spansParagraph: Bool = false) {
    self.match = match
    self.id = id
    self.spansParagraph = spansParagraph
  }
}
