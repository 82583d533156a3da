/// A document or record that could not be used, with its place and the reason.
public struct Reject: Sendable, Hashable {
  /// At most this many raw bytes are kept.
  public static let rawLimit = 1000

  /// The document's id, or the path of the table that the record stands in.
  public var document: String
  /// Offsets in the original bytes, end exclusive.
  public var byteStart: Int
  /// The byte behind its last.
  public var byteEnd: Int
  /// From 1; 0 where a document is no text up to the place, or no place is meant.
  public var line: Int
  /// From 1, counted in Unicode scalars; 0 where `line` is.
  public var column: Int
  /// The stage that refused, such as `read` or `normalize`.
  public var stage: String
  /// What a program can test, such as `unit-mismatch`.
  public var code: String
  /// What a person reads: what, why, and what to do.
  public var message: String
  /// Raw bytes of what was refused, or of the place in it.
  public var raw: [UInt8]
  /// Whether `raw` is not all of it.
  public var isTruncated: Bool

  /// Takes the parts and keeps the first `rawLimit` bytes of `raw`.
  public init(
    document: String, byteStart: Int, byteEnd: Int, line: Int, column: Int, stage: String, code: String,
    message: String, raw: some Collection<UInt8>
  ) {
    self.document = document
    self.byteStart = byteStart
    self.byteEnd = byteEnd
    self.line = line
    self.column = column
    self.stage = stage
    self.code = code
    self.message = message
    self.raw = Array(raw.prefix(Reject.rawLimit))
    self.isTruncated = raw.count > Reject.rawLimit
  }
}
