import Heshu

extension AcceptedReport {
  /// Entries that are told one by one.
  private static let named = 3

  /// What a person should know of entries that are no findings any more; no line where there are none.
  var staleLines: [String] {
    guard !stale.isEmpty else { return [] }
    var lines = stale.prefix(Self.named).map { "\(path):\($0.line): \($0.text) is no finding any more; take it out" }
    if stale.count > Self.named { lines.append("\(path): \(stale.count - Self.named) more are no findings any more") }
    return lines
  }
}
