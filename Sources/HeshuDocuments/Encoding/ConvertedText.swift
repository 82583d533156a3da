/// Reads any encoding that the C library converts.
enum ConvertedText {
  /// Decodes a range.
  ///
  /// GB18030 is converted at once, and its characters are counted on both sides afterwards. In other encodings only the
  /// converter knows where a character ends, so it gets
  /// a byte more at a time until one comes out.
  static func decode(
    _ bytes: [UInt8], _ range: Range<Int>, _ encoding: TextEncoding, path: String
  ) throws(DocumentError) -> DecodedText {
    guard let converter = TextConverter(from: encoding) else {
      throw DocumentError(
        code: .unknownEncoding, path: path, message: "this system knows no encoding \(encoding)",
        advice: "name one that `iconv --list` shows")
    }
    guard encoding == .gb18030 else { return try stepwise(bytes, range, encoding, converter, path) }
    var text: [UInt8] = []
    if let failure = converter.convert(bytes, range, into: &text) { throw broken(failure, encoding, path) }
    guard let map = gb18030Map(bytes, range, text) else { return try stepwise(bytes, range, encoding, converter, path) }
    return DecodedText(bytes: text, encoding: encoding, map: map)
  }

  /// Walks both sides; nil where they do not end together.
  private static func gb18030Map(_ bytes: [UInt8], _ range: Range<Int>, _ text: [UInt8]) -> OffsetMap? {
    var map = OffsetMap(runsFrom: UInt32(truncatingIfNeeded: range.lowerBound))
    var at = range.lowerBound
    var decoded = 0
    while at < range.upperBound, decoded < text.count {
      let original = CharacterWidth.gb18030(bytes, at)
      let width = CharacterWidth.utf8(text[decoded])
      map.append(decodedWidth: width, originalWidth: original)
      at &+= original
      decoded &+= width
    }
    return at == range.upperBound && decoded == text.count ? map : nil
  }

  private static func stepwise(
    _ bytes: [UInt8], _ range: Range<Int>, _ encoding: TextEncoding, _ converter: borrowing TextConverter,
    _ path: String
  ) throws(DocumentError) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(range.count &* 2)
    var map = OffsetMap(runsFrom: UInt32(truncatingIfNeeded: range.lowerBound))
    var at = range.lowerBound
    converter.reset()
    while at < range.upperBound {
      var width = 1
      let start = text.count
      while let failure = converter.convert(bytes, at..<at &+ width, into: &text) {
        guard failure.isIncomplete, width < 8, at &+ width < range.upperBound else {
          throw broken(TextConverter.Failure(offset: at, isIncomplete: failure.isIncomplete), encoding, path)
        }
        width &+= 1
      }
      add(text, from: start, width, to: &map)
      at &+= width
    }
    converter.flush(into: &text)
    return DecodedText(bytes: text, encoding: encoding, map: map)
  }

  /// Notes what one step gave: nothing (a shift sequence), one character, or several that share the original bytes.
  private static func add(_ text: [UInt8], from start: Int, _ width: Int, to map: inout OffsetMap) {
    if start == text.count {
      map.skip(originalBytes: width)
    } else {
      map.append(decodedWidth: text.count &- start, originalWidth: width)
    }
  }

  private static func broken(_ failure: TextConverter.Failure, _ encoding: TextEncoding, _ path: String)
    -> DocumentError
  {
    let what = failure.isIncomplete ? "a character is cut off here" : "the bytes here are no character"
    return DocumentError(
      code: .invalidEncoding, path: path, byteOffset: failure.offset, message: "\(what) in \(encoding)",
      advice: "name another encoding, or none to have it found")
  }
}
