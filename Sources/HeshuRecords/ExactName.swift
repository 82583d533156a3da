/// An id, a path or a column's name as a key: the same where its bytes are.
///
/// Strings are equal where Unicode holds them canonically equivalent, such as `é` as one scalar and as two. Names of files, members and
/// columns are bytes, and such a pair names two things.
public struct ExactName: Hashable, Sendable {
  /// The name itself, in the bytes that it was given in.
  public let value: String

  /// Makes a key of a name; nothing is normalized.
  @inlinable
  public init(_ value: String) {
    self.value = value
  }

  /// Whether both are the same bytes.
  @inlinable
  public static func == (left: ExactName, right: ExactName) -> Bool { left.value.hasBytes(of: right.value) }

  /// Canonically equivalent names share a hash, which costs a comparison and no more.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension ExactName: Comparable {
  /// The order of the bytes.
  @inlinable
  public static func < (left: ExactName, right: ExactName) -> Bool {
    left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
  }
}

extension ExactName: CustomStringConvertible {
  /// The name itself.
  public var description: String { value }
}

extension String {
  /// Whether both are the same bytes; `==` also holds for canonically equivalent ones.
  @inlinable
  public func hasBytes(of other: String) -> Bool { self == other && utf8.elementsEqual(other.utf8) }
}

extension Sequence<String> {
  /// In the order of their bytes, which canonically equivalent ones have too.
  public func sortedByBytes() -> [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
