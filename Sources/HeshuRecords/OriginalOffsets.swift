/// Leads a byte of decoded text back to the original bytes of its document.
public protocol OriginalOffsets: Sendable {
  /// The offset in the original bytes of the byte at `offset` of the decoded UTF-8 text.
  func original(_ offset: Int) -> Int
}
