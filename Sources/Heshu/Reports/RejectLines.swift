import HeshuFormats
import HeshuRecords

/// Reads what `rejects.ndjson` holds.
public enum RejectLines {
  /// Why a line is no reject.
  public struct Failure: Error, CustomStringConvertible {
    /// From 1.
    public var line: Int
    /// What is wrong and, where it is known, what to do.
    public var message: String

    /// Line and message; the caller names the file.
    public var description: String { "line \(line): \(message)" }
  }

  /// The rejects of a file's bytes, in their order; blank lines are passed over.
  ///
  /// - Throws: `Failure` with the first line that is no reject.
  public static func read(_ bytes: [UInt8]) throws -> [Reject] {
    try bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      guard !line.isEmpty else { return nil }
      do {
        guard let reject = reject(try JSONParser.parse(Array(line))) else {
          throw Failure(line: number + 1, message: "this is no reject; a run writes the file anew")
        }
        return reject
      } catch let error as JSONError {
        throw Failure(line: number + 1, message: "\(error)")
      }
    }
  }

  private static func reject(_ value: JSONValue) -> Reject? {
    func number(_ name: String) -> Int? {
      guard case .number(let text)? = value[name] else { return nil }
      return Int(text)
    }
    guard let document = value["document"]?.text, let start = number("byte_start"), let end = number("byte_end"),
      let line = number("line"), let column = number("column"), let stage = value["stage"]?.text,
      let code = value["code"]?.text, let message = value["message"]?.text, let raw = value["raw"]?.text
    else { return nil }
    var reject = Reject(
      document: document, byteStart: start, byteEnd: end, line: line, column: column, stage: stage, code: code,
      message: message, raw: Array(raw.utf8))
    if case .bool(true)? = value["truncated"] { reject.isTruncated = true }
    return reject
  }
}
