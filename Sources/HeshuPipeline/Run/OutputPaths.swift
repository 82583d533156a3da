import HeshuFigures
import HeshuRecords

/// The places that a pipeline writes to: fills `{table}` and `{date}` in, keeps them below the root, and lets no two outputs share one.
struct OutputPaths {
  private let root: String
  /// The day of `{date}`, the same for all paths; nil where the time zone is not known.
  private let day: CalendarDay?
  /// What each place is for, in words.
  private var owners: [ExactName: String] = [:]
  private var inputs: [ExactName: String] = [:]

  init(root: String, day: CalendarDay?) {
    self.root = root
    self.day = day
  }

  /// Takes note of a file that the pipeline reads.
  mutating func addInput(_ path: String, _ use: String) {
    inputs[ExactName(PathParts.normalized(PathParts.join(root, path)))] = use
  }

  /// The place of an output; nil, with a diagnostic, where it cannot have it.
  mutating func claim(
    _ path: Located<String>, table: String? = nil, for use: String, diagnostics: inout Diagnostics
  ) -> String? {
    guard let filled = fill(path, table: table, diagnostics: &diagnostics) else { return nil }
    return claim(filled, at: path.location, for: use, diagnostics: &diagnostics) ? filled : nil
  }

  /// The same for a place that is known already.
  mutating func claim(
    _ path: String, at location: SourceLocation?, for use: String, diagnostics: inout Diagnostics
  ) -> Bool {
    let place = ExactName(PathParts.normalized(path))
    if let input = inputs[place] {
      diagnostics.error(
        "overwrites-input", "'\(path)' is \(input): \(use) would take its place", at: location,
        hint: "write somewhere else")
      return false
    }
    if let owner = owners[place] {
      let isTables = owner == use
      diagnostics.error(
        "same-path", "'\(path)' would receive \(isTables ? "two outputs" : "\(owner) and \(use)")", at: location,
        hint: isTables ? "put {table} into the path" : "choose another path")
      return false
    }
    owners[place] = use
    return true
  }

  /// A path of the pipeline with its places filled, below the root.
  func fill(_ path: Located<String>, table: String? = nil, diagnostics: inout Diagnostics) -> String? {
    PathTemplate(root: root, table: table, day: day).fill(path, diagnostics: &diagnostics)
  }
}
