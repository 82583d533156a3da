/// One member of the object on an NDJSON line, as ``JSONRowReader`` gives it.
public struct JSONCell: Sendable, Hashable {
  /// What the value is.
  public enum Kind: UInt8, Sendable {
    case null, `true`, `false`, number, string
    /// An array or object; the range is its JSON text.
    case nested
  }

  /// The kind of the value.
  public var kind: Kind
  /// The name's bytes.
  public var name: JSONSlice
  /// The value's bytes: a string without quotes and escapes, anything else as written.
  public var value: JSONSlice

  /// A member of an object.
  public init(kind: Kind, name: JSONSlice, value: JSONSlice) {
    self.kind = kind
    self.name = name
    self.value = value
  }
}

/// A range of the line that was read, or of the reader's `scratch` where escapes had to be taken out.
public struct JSONSlice: Sendable, Hashable {
  /// The bytes.
  public var range: Range<Int>
  /// Whether the range leads into the scratch.
  public var isInScratch: Bool

  /// A range of the line or of the scratch.
  public init(range: Range<Int>, isInScratch: Bool) {
    self.range = range
    self.isInScratch = isInScratch
  }
}
