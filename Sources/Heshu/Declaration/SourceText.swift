import HeshuRecords

/// A file that a person wrote, as Unicode scalars and lines, for places in it.
///
/// Lines end where YAML ends them: at LF, CR, CRLF, NEL and the two separators of Unicode.
struct SourceText: Sendable {
  let path: String
  let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]

  init(_ scalars: [Unicode.Scalar], path: String) {
    self.path = path
    self.scalars = scalars
    var starts = [0]
    for (offset, scalar) in scalars.enumerated() where SourceText.isLineBreak(scalar) {
      if scalar == "\r", offset + 1 < scalars.count, scalars[offset + 1] == "\n" { continue }
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// A line from 1 on, without its end; empty where there is none.
  func line(_ number: Int) -> ArraySlice<Unicode.Scalar> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : scalars.count
    while end > start, SourceText.isLineBreak(scalars[end - 1]) { end -= 1 }
    return scalars[start..<end]
  }

  var lineCount: Int { lineStarts.count }

  /// Where a place stands among the scalars; the end of its line where the column lies beyond.
  func offset(of location: SourceLocation) -> Int {
    let line = line(location.line)
    return min(line.startIndex + max(location.column - 1, 0), line.endIndex)
  }

  /// The place of a scalar.
  func location(of offset: Int) -> SourceLocation {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(file: path, line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// The scalar at a place; nil at the end of a line.
  func scalar(at location: SourceLocation) -> Unicode.Scalar? {
    let line = line(location.line)
    let offset = line.startIndex + location.column - 1
    return line.indices.contains(offset) ? line[offset] : nil
  }
}
