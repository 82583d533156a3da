/// Collects diagnostics, so that one look at a file tells all that is wrong with it.
public struct Diagnostics: Sendable {
  public private(set) var all: [Diagnostic] = []
  private var known: Set<Diagnostic> = []

  public init() {}

  public var hasErrors: Bool { all.contains { $0.level == .error } }

  public mutating func error(_ code: String, _ message: String, at location: SourceLocation?, hint: String? = nil) {
    append(Diagnostic(level: .error, code: code, message: message, location: location, hint: hint))
  }

  public mutating func warning(_ code: String, _ message: String, at location: SourceLocation?, hint: String? = nil) {
    append(Diagnostic(level: .warning, code: code, message: message, location: location, hint: hint))
  }

  /// Adds a diagnostic unless the same one is there already.
  public mutating func append(_ diagnostic: Diagnostic) {
    if known.insert(diagnostic).inserted { all.append(diagnostic) }
  }
}
