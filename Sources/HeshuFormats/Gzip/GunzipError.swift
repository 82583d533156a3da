/// Why a gzip file cannot be read, and where.
public struct GunzipError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of trouble; the raw value is the code of a reject.
  public enum Code: String, Sendable, CaseIterable {
    /// The file does not begin like gzip.
    case notGzip = "gzip-header"
    /// The compressed bytes make no sense.
    case corrupt = "gzip-corrupt"
    /// The content differs from the checksum behind it.
    case badChecksum = "gzip-checksum"
    /// The content's length differs from the one behind it.
    case badLength = "gzip-length"
    /// The file ends inside of a member.
    case truncated = "gzip-truncated"
    /// Bytes that are no gzip follow the end.
    case trailing = "gzip-trailing"
    /// A second member follows where only one was allowed.
    case secondMember = "gzip-second-member"
    /// The content is larger than the limit.
    case tooLarge = "gzip-too-large"
    /// The content is out of all proportion to the file, as that of a bomb.
    case tooDense = "gzip-ratio"
    /// zlib got no memory for its window.
    case noMemory = "gzip-memory"
  }

  /// The kind of trouble.
  public var code: Code
  /// The offset in the compressed input.
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
