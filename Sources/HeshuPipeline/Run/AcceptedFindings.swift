import HeshuRecords

/// The findings that someone has explained: a file with an id a line, behind it what explains it.
///
///     # checked with the statistics office, 2022-12-05
///     2c61a1f0a4f2c9d8 the plan was raised in October, the bulletin still names the old one
///
/// Blank lines and lines that begin with `#` are passed over.
public struct AcceptedFindings: Sendable {
  /// One id and the line on which it stands.
  public struct Entry: Sendable, Hashable {
    /// The finding's stable id.
    public var id: UInt64
    /// The line of the file, from 1.
    public var line: Int

    /// As findings write it.
    public var text: String { FindingRow.hexadecimal(id) }
  }

  /// The path, as the pipeline names it.
  public let path: String
  /// In the order of the file, each id once.
  public private(set) var entries: [Entry] = []
  private var ids: Set<UInt64> = []

  /// Reads the file; a line that is none is an error with its place.
  init(_ bytes: [UInt8], path: String, diagnostics: inout Diagnostics) {
    self.path = path
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() { read(line, number: index + 1, &diagnostics) }
  }

  func contains(_ id: UInt64) -> Bool { ids.contains(id) }

  private mutating func read(_ line: Substring, number: Int, _ diagnostics: inout Diagnostics) {
    let words = line.split(maxSplits: 1) { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let word = words.first, !word.hasPrefix("#") else { return }
    let location = SourceLocation(
      file: path, line: number, column: line.unicodeScalars.distance(from: line.startIndex, to: word.startIndex) + 1)
    guard let id = AcceptedFindings.id(word) else {
      diagnostics.error(
        "bad-accepted", "'\(word.prefix(40))' is not the id of a finding", at: location,
        hint: "begin the line with the 16 digits of `id` in findings.ndjson; a comment begins with #")
      return
    }
    guard ids.insert(id).inserted else {
      let first = entries.first { $0.id == id }?.line ?? 0
      diagnostics.warning("accepted-twice", "\(word) stands on line \(first) already", at: location)
      return
    }
    entries.append(Entry(id: id, line: number))
  }

  private static func id(_ word: Substring) -> UInt64? {
    guard word.utf8.count == 16, word.allSatisfy({ $0.isHexDigit && $0.isASCII }) else { return nil }
    return UInt64(word, radix: 16)
  }
}
