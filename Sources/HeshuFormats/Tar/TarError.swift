/// Why a tar archive cannot be written or read, and where.
public struct TarError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of trouble; the raw value is the code of a reject.
  public enum Code: String, Sendable, CaseIterable {
    /// A name that is empty, absolute, leads upward, ends in a slash or holds a NUL.
    case badName = "tar-name"
    /// More or fewer bytes than the header said.
    case badSize = "tar-size"
    /// The header's bytes do not add up to its checksum.
    case badChecksum = "tar-checksum"
    /// A field of a header that makes no sense.
    case badHeader = "tar-header"
    /// A link or a device; only files are read.
    case unsupported = "tar-type"
    /// The archive ends inside of a member, or without its end.
    case truncated = "tar-truncated"
    /// Something follows the end.
    case trailing = "tar-trailing"
    /// A name that stands in the archive twice.
    case duplicate = "tar-duplicate"
  }

  /// The kind of trouble.
  public var code: Code
  /// The offset in the archive.
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
