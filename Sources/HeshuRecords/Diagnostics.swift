/// Collects diagnostics, so that one look at a file tells all that is wrong with it.
public struct Diagnostics: Sendable {
  /// All of them, in the order in which they were found, each once.
  public private(set) var all: [Diagnostic] = []
  private var known: Set<Diagnostic> = []

  /// Makes an empty collection.
  public init() {}

  /// Whether one of them stops the run.
  public var hasErrors: Bool { all.contains { $0.level == .error } }

  /// Adds an error.
  ///
  /// - Parameters:
  ///   - code: what a program can test, such as `unknown-key`.
  ///   - message: what is wrong and why.
  ///   - location: nil where no place can be named.
  ///   - hint: what to do.
  public mutating func error(_ code: String, _ message: String, at location: SourceLocation?, hint: String? = nil) {
    append(Diagnostic(level: .error, code: code, message: message, location: location, hint: hint))
  }

  /// Adds a warning; the parameters are those of `error`.
  public mutating func warning(_ code: String, _ message: String, at location: SourceLocation?, hint: String? = nil) {
    append(Diagnostic(level: .warning, code: code, message: message, location: location, hint: hint))
  }

  /// Adds a diagnostic unless the same one is there already.
  public mutating func append(_ diagnostic: Diagnostic) {
    if known.insert(diagnostic).inserted { all.append(diagnostic) }
  }
}
