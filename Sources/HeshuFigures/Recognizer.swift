/// Finds the figures, dates and periods of a text in linear time.
public struct Recognizer: Sendable {
  public let options: RecognizerOptions

  public init(options: RecognizerOptions = RecognizerOptions()) {
    self.options = options
  }

  /// Recognizes the text at `range` of `bytes` and puts what it finds in place of what `recognition` held.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 with at least 64 zero bytes behind the end of `range`.
  ///   - published: the day that relative periods (今年, 上半年) are resolved against; nil looks for one in the text.
  public func recognize(
    _ bytes: [UInt8], _ range: Range<Int>, published: CalendarDay?, into recognition: inout Recognition
  ) {
    recognition.removeAll()
    recognition.published = published
  }
}
