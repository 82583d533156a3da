/// A line of an NDJSON stream that is no document; the stream goes on behind it.
public struct NDJSONReject: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of trouble; the raw value is the code of a reject.
  public enum Code: String, Sendable, CaseIterable {
    /// The line is not JSON.
    case syntax = "json-syntax"
    /// The line ends inside of a value.
    case truncated = "json-truncated"
    /// A backslash with something that is no escape.
    case badEscape = "json-escape"
    /// Half of a surrogate pair.
    case loneSurrogate = "json-surrogate"
    /// A byte below U+0020 inside of a string.
    case controlInString = "json-control"
    /// Arrays and objects nested beyond the limit.
    case tooDeep = "json-depth"
    /// The line is JSON and no object.
    case notAnObject = "json-object"
    /// A string that is no UTF-8.
    case invalidUTF8 = "invalid-utf-8"
    /// `id` or `text` is missing.
    case missingMember = "document-member-missing"
    /// A member of a document is no string.
    case notAString = "document-member-type"
    /// A member of a document stands twice.
    case duplicateMember = "document-member-twice"
    /// `id` is empty.
    case emptyIdentifier = "document-id-empty"
    /// More bytes than `NDJSONDocuments.lineLimit`, or the limit that was set; the line is passed over.
    case lineTooLong = "line-too-long"
  }

  /// The kind of trouble.
  public var code: Code
  /// The line from 1.
  public var line: Int
  /// The offset in the stream.
  public var byteOffset: Int
  /// What is wrong, for people.
  public var message: String
  /// The start of the line.
  public var raw: [UInt8]

  /// An error at a place.
  public init(code: Code, line: Int, byteOffset: Int, message: String, raw: [UInt8] = []) {
    self.code = code
    self.line = line
    self.byteOffset = byteOffset
    self.message = message
    self.raw = raw
  }

  /// Place, code and message on one line.
  public var description: String { "line \(line), byte \(byteOffset): \(code.rawValue): \(message)" }
}
