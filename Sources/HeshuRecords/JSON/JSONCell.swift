/// One member of the object on an NDJSON line, as ``JSONRowReader`` gives it.
package struct JSONCell: Sendable, Hashable {
  /// What the value is.
  package enum Kind: UInt8, Sendable {
    case null, `true`, `false`, number, string
    /// An array or object; the range is its JSON text.
    case nested
  }

  /// The kind of the value.
  package var kind: Kind
  /// The name's bytes.
  package var name: JSONSlice
  /// Where the name stands on the line, with its opening quote.
  package var start: Int
  /// The value's bytes: a string without quotes and escapes, anything else as written.
  package var value: JSONSlice

  /// A member of an object.
  package init(kind: Kind, name: JSONSlice, start: Int, value: JSONSlice) {
    self.kind = kind
    self.name = name
    self.start = start
    self.value = value
  }
}

/// A range of the line that was read, or of the reader's `scratch` where escapes had to be taken out.
package struct JSONSlice: Sendable, Hashable {
  /// The bytes.
  package var range: Range<Int>
  /// Whether the range leads into the scratch.
  package var isInScratch: Bool

  /// A range of the line or of the scratch.
  package init(range: Range<Int>, isInScratch: Bool) {
    self.range = range
    self.isInScratch = isInScratch
  }
}
