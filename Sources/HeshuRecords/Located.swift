/// A value with the place where a person wrote it; two are equal where their values are.
public struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What was written.
  public var value: Value
  /// Where it was written; nil for what a program made.
  public var location: SourceLocation?

  /// Makes a value with its place; a pipeline that is composed in Swift leaves the place out.
  public init(_ value: Value, at location: SourceLocation? = nil) {
    self.value = value
    self.location = location
  }

  /// Whether the values are equal, wherever they stand.
  public static func == (left: Located, right: Located) -> Bool { left.value == right.value }

  /// Hashes the value alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Located: ExpressibleByUnicodeScalarLiteral where Value == String {
  /// Makes a text without a place.
  public init(unicodeScalarLiteral value: String) { self.init(value) }
}

extension Located: ExpressibleByExtendedGraphemeClusterLiteral where Value == String {
  /// Makes a text without a place.
  public init(extendedGraphemeClusterLiteral value: String) { self.init(value) }
}

extension Located: ExpressibleByStringLiteral where Value == String {
  /// Makes a text without a place, so that `Located<String>` takes a literal: `Filter("share > 100%")`.
  public init(stringLiteral value: String) { self.init(value) }
}
