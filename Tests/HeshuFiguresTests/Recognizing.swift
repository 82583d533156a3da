import HeshuQuantities

@testable import HeshuFigures

/// Recognizes a text on its own; offsets are those of its UTF-8.
func recognize(
  _ text: String, published: CalendarDay? = nil, options: RecognizerOptions = RecognizerOptions()
) -> Recognition {
  recognize(Array(text.utf8), published: published, options: options)
}

func recognize(
  _ bytes: [UInt8], published: CalendarDay? = nil, options: RecognizerOptions = RecognizerOptions()
) -> Recognition {
  var recognition = Recognition()
  let padded = bytes + [UInt8](repeating: 0, count: Recognizer.padding)
  Recognizer(options: options).recognize(padded, 0..<bytes.count, published: published, into: &recognition)
  return recognition
}

/// Each figure of a text as `value unit`.
func figures(_ text: String) -> [String] {
  recognize(text).figures.map { "\($0.value) \($0.unit)" }
}

extension String {
  /// The text between two places of its UTF-8.
  func part(_ start: UInt32, _ end: UInt32) -> String {
    String(decoding: Array(utf8)[Int(start)..<Int(end)], as: UTF8.self)
  }
}
