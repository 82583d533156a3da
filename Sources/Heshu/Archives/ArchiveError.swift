import HeshuFormats
import HeshuRecords

/// Why an archive or an output cannot be used: the file, the place in it, and what is wrong.
public struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named.
  public var path: String
  /// What a program can test, such as `gzip-checksum` or `tar-name`.
  public var code: String
  /// Where it was noticed; nil where no place can be named.
  public var byteOffset: Int?
  /// Whether the offset counts in the expanded content instead of the file.
  public var isInContent: Bool
  /// What is wrong, for people.
  public var message: String

  /// An error of a file.
  public init(path: String, code: String, byteOffset: Int? = nil, isInContent: Bool = false, message: String) {
    self.path = path
    self.code = code
    self.byteOffset = byteOffset
    self.isInContent = isInContent
    self.message = message
  }

  /// What an error of a reader means for a file.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as GunzipError:
      self.init(path: path, code: error.code.rawValue, byteOffset: error.byteOffset, message: error.message)
    case let error as TarError:
      self.init(
        path: path, code: error.code.rawValue, byteOffset: error.byteOffset, isInContent: true, message: error.message)
    case let error as FileSystemError: self.init(path: path, code: "unreadable", message: error.reason)
    default: self.init(path: path, code: "unreadable", message: "\(error)")
    }
  }

  /// Path, place, code and message on one line.
  public var description: String {
    let place = byteOffset.map { isInContent ? "byte \($0) of its content: " : "byte \($0): " } ?? ""
    return "\(path): \(place)\(code): \(message)"
  }
}
