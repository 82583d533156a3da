import HeshuRecords

/// A JSON value. Numbers keep their text and objects keep the order of their members, duplicate names included.
public enum JSONValue: Sendable, Hashable {
  /// The literal `null`.
  case null
  /// The literal `true` or `false`.
  case bool(Bool)
  /// The number as written: `45.10` stays `45.10`.
  case number(String)
  /// The string without its escapes.
  case string(String)
  /// The elements in their order.
  case array([JSONValue])
  /// The members in their order, duplicate names included.
  case object([JSONMember])

  /// The value of the first member of that name; nil for any other kind of value.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.hasBytes(of: name) }?.value
  }

  /// The text of a string.
  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}

/// A name and its value in a ``JSONValue/object(_:)``.
public struct JSONMember: Sendable, Hashable {
  /// The name without escapes.
  public var name: String
  /// The value behind it.
  public var value: JSONValue

  /// A name and its value.
  public init(name: String, value: JSONValue) {
    self.name = name
    self.value = value
  }
}
