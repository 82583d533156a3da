/// A cell of an output as it was read back.
enum OutputCell: Sendable, Hashable {
  case null
  /// A text, or the digits of a number.
  case text(String)

  /// The text; empty for null.
  var string: String {
    guard case .text(let text) = self else { return "" }
    return text
  }

  /// For messages.
  var shown: String {
    switch self {
    case .null: "nothing"
    case .text(let text): text.count > 60 ? text.prefix(60).debugDescription + "…" : text.debugDescription
    }
  }
}
