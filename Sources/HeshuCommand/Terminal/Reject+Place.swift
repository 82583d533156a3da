import Heshu

extension Reject {
  /// `document:line:column`; `document: byte N` where lines are not counted; the document alone where all of it is meant.
  var place: String {
    let name = DisplayWidth.fitted(document)
    if line > 0 { return "\(name):\(line):\(column)" }
    return byteStart > 0 ? "\(name): byte \(byteStart)" : name
  }

  /// The message on standard error for what could not be used.
  var report: String { "heshu: \(place): \(code): \(DisplayWidth.fitted(message))" }
}
