/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of trouble; the raw value is the code of a reject.
  public enum Code: String, Sendable, CaseIterable {
    /// The text ends inside of a value.
    case truncated = "json-truncated"
    /// A byte that cannot stand here.
    case unexpected = "json-syntax"
    /// A number that RFC 8259 does not know.
    case badNumber = "json-number"
    /// A backslash with something that is no escape.
    case badEscape = "json-escape"
    /// Half of a surrogate pair; no text in UTF-8 can hold it.
    case loneSurrogate = "json-surrogate"
    /// A byte below U+0020 inside of a string.
    case controlInString = "json-control"
    /// A string that is no UTF-8.
    case invalidUTF8 = "invalid-utf-8"
    /// Arrays and objects nested beyond the limit.
    case tooDeep = "json-depth"
    /// Something follows the value.
    case trailing = "json-trailing"
    /// The line is not an object.
    case notAnObject = "json-object"
    /// An object names a member twice, so that nobody can say which is meant.
    case duplicateName = "json-duplicate"
  }

  /// The kind of trouble.
  public var code: Code
  /// The offset of the place in the bytes that were given.
  public var byteOffset: Int
  /// What is wrong, for people.
  public var message: String

  /// An error at a place.
  public init(code: Code, byteOffset: Int, message: String) {
    self.code = code
    self.byteOffset = byteOffset
    self.message = message
  }

  /// Place, code and message on one line.
  public var description: String { "byte \(byteOffset): \(code.rawValue): \(message)" }
}
