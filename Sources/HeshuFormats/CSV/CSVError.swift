/// What is wrong with one record of a CSV file.
public struct CSVError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of trouble; the raw value is the code of a reject.
  public enum Code: String, Sendable, CaseIterable {
    /// The record has more or fewer cells than the first one.
    case ragged = "ragged-row"
    /// A quote was opened and never closed.
    case unterminatedQuote = "unterminated-quote"
    /// Text follows the closing quote of a cell.
    case textAfterQuote = "text-after-quote"
    /// The record is not valid UTF-8.
    case invalidUTF8 = "invalid-utf-8"
    /// A NUL byte stands in the record: the file is damaged or no text.
    case nul = "nul-byte"
    /// The record is longer than the limit.
    case recordTooLong = "record-too-long"
    /// The file begins with the byte order mark of UTF-16.
    case notUTF8 = "utf-16"
  }

  /// The kind of trouble.
  public var code: Code
  /// The line that the place is on, counted from 1.
  public var line: Int
  /// The offset of the place in the input, a byte order mark included.
  public var byteOffset: Int
  /// What is wrong, for people.
  public var message: String

  /// An error at a place.
  public init(code: Code, line: Int, byteOffset: Int, message: String) {
    self.code = code
    self.line = line
    self.byteOffset = byteOffset
    self.message = message
  }

  /// Place, code and message on one line.
  public var description: String { "line \(line), byte \(byteOffset): \(code.rawValue): \(message)" }
}
