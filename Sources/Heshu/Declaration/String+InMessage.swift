extension String {
  /// The text as a message shows it: at most 40 characters, on one line.
  var inMessage: String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(40) {
      shown.append(SourceText.isLineBreak(scalar) || !SourceText.isAllowed(scalar) ? " " : scalar)
    }
    return String(shown) + (unicodeScalars.count > 40 ? "…" : "")
  }
}
