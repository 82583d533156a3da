/// Why a document, or a place that should hold documents, cannot be used.
public struct DocumentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of trouble; the raw value is the code of a reject.
  public enum Code: String, Sendable, CaseIterable {
    /// Nothing is at the path.
    case missing = "file-missing"
    /// The system does not let it be opened, or its folder be listed.
    case unreadable = "file-unreadable"
    /// The path is a folder.
    case folder = "file-folder"
    /// The path is a pipe, socket or device.
    case notRegular = "file-special"
    /// The path, or the link that it is, leads out of the root.
    case outsideRoot = "outside-root"
    /// A name that is not UTF-8.
    case badName = "file-name"
    /// A pattern with a bracket that is not closed, or with `**` beside other characters.
    case badPattern = "glob-pattern"
    /// More bytes than the limit.
    case tooLarge = "too-large"
    /// Reading stopped in the middle, or a stream was asked for a second time.
    case readFailed = "read-failed"
    /// The bytes are no UTF-8, and no other encoding was named or found.
    case invalidUTF8 = "invalid-utf-8"
    /// The bytes do not fit the encoding that was named or found.
    case invalidEncoding = "invalid-encoding"
    /// An encoding of that name is not known to the system.
    case unknownEncoding = "unknown-encoding"
    /// The document has left the folder, and what is remembered of it was drawn by other rules.
    case gone = "file-gone"
    /// NUL bytes: no text.
    case binary = "binary-file"
  }

  /// The kind of trouble.
  public var code: Code
  /// The path as it was given, empty for bytes in memory.
  public var path: String
  /// The offset in the original bytes, nil where the trouble has no place.
  public var byteOffset: Int?
  /// What is wrong, for people.
  public var message: String
  /// What the user can do, empty where nothing is known.
  public var advice: String

  /// An error at a place.
  public init(code: Code, path: String, byteOffset: Int? = nil, message: String, advice: String = "") {
    self.code = code
    self.path = path
    self.byteOffset = byteOffset
    self.message = message
    self.advice = advice
  }

  /// Place, code and message on one line.
  public var description: String {
    let place = byteOffset.map { "\(path): byte \($0)" } ?? path
    return "\(place): \(code.rawValue): \(message)" + (advice.isEmpty ? "" : "; \(advice)")
  }
}
