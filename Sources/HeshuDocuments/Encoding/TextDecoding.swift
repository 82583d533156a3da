import HeshuRecords

/// Turns the bytes of a document into UTF-8.
///
/// Without a named encoding the order is: byte order mark; UTF-16 where NUL bytes stand as that has them; UTF-8;
/// GB18030 where nearly all characters are among the common
/// ones. Anything else is an error with the place of the first byte that is wrong: a guess would turn figures into
/// others.
public enum TextDecoding {
  /// The largest document: its offsets fit 32 bits with room for padding.
  public static let sizeLimit = 0x7FFF_8000

  /// Decodes a document.
  ///
  /// - Parameters:
  ///   - bytes: the original bytes.
  ///   - encoding: the encoding that the pipeline names; nil to find it.
  ///   - path: for the error.
  public static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil, path: String = ""
  ) throws(DocumentError) -> DecodedText {
    guard bytes.count <= sizeLimit else {
      throw DocumentError(
        code: .tooLarge, path: path, message: "the document has \(bytes.count) bytes",
        advice: "split it; \(sizeLimit) bytes are the limit")
    }
    if let encoding { return try decode(bytes, named: encoding, path) }
    if let mark = ByteOrderMark(bytes) { return try decode(bytes, from: mark.count, mark.encoding, path) }
    if let encoding = try widths(bytes, path) { return try decode(bytes, from: 0, encoding, path) }
    guard let invalid = UTF8Check.firstInvalid(bytes, 0..<bytes.count) else { return unchanged(bytes, from: 0) }
    guard !EncodingGuess.isDamagedUTF8(bytes), EncodingGuess.isLikelyGB18030(bytes),
      let text = try? decode(bytes, from: 0, .gb18030, path)
    else { throw invalidUTF8(invalid, bytes, path) }
    return text
  }

  /// What stands in front of a text to tell its encoding.
  private struct ByteOrderMark {
    var encoding: TextEncoding
    var count: Int

    init?(_ bytes: [UInt8]) {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        (encoding, count) = (.utf8, 3)
      } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]), bytes.count > 4 {
        (encoding, count) = (TextEncoding(named: "UTF-32LE"), 4)
      } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
        (encoding, count) = (TextEncoding(named: "UTF-32BE"), 4)
      } else if bytes.starts(with: [0xFF, 0xFE]) {
        (encoding, count) = (.utf16LittleEndian, 2)
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        (encoding, count) = (.utf16BigEndian, 2)
      } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
        (encoding, count) = (.gb18030, 4)
      } else {
        return nil
      }
    }
  }

  /// A named encoding holds; a byte order mark of its own is passed over, "UTF-16" and "UTF-32" take their order from
  /// it.
  private static func decode(_ bytes: [UInt8], named encoding: TextEncoding, _ path: String) throws(DocumentError)
    -> DecodedText
  {
    let mark = ByteOrderMark(bytes)
    if let mark, mark.encoding.name == encoding.name || mark.encoding.name.dropLast(2) == encoding.name {
      return try decode(bytes, from: mark.count, mark.encoding, path)
    }
    if encoding.name == "UTF-16" { return try decode(bytes, from: 0, .utf16BigEndian, path) }
    if let mark, mark.encoding.name.hasPrefix("UTF-") {
      throw DocumentError(
        code: .invalidEncoding, path: path, byteOffset: 0,
        message: "\(encoding) is named, but the file begins with the byte order mark of \(mark.encoding)",
        advice: "name \(mark.encoding) or no encoding")
    }
    return try decode(bytes, from: 0, encoding, path)
  }

  private static func decode(
    _ bytes: [UInt8], from start: Int, _ encoding: TextEncoding, _ path: String
  ) throws(DocumentError) -> DecodedText {
    let range = start..<bytes.count
    switch encoding {
    case .utf8:
      if let invalid = UTF8Check.firstInvalid(bytes, range) { throw invalidUTF8(invalid, bytes, path) }
      if let zero = firstZero(bytes, range) { throw binary(zero, path) }
      return unchanged(bytes, from: start)
    case .utf16LittleEndian, .utf16BigEndian:
      return try UTF16Text.decode(bytes, range, isBigEndian: encoding == .utf16BigEndian, path: path)
    default:
      let text = try ConvertedText.decode(bytes, range, encoding, path: path)
      if let zero = firstZero(text.bytes, 0..<text.bytes.count) { throw binary(text.map.original(zero), path) }
      return text
    }
  }

  private static func unchanged(_ bytes: [UInt8], from start: Int) -> DecodedText {
    let text = start == 0 ? bytes : Array(bytes[start...])
    return DecodedText(bytes: text, encoding: .utf8, map: OffsetMap(identityFrom: start))
  }

  /// Judges the NUL bytes: nil where there are none, an encoding where they stand as UTF-16 has them, an error for a
  /// binary file.
  private static func widths(_ bytes: [UInt8], _ path: String) throws(DocumentError) -> TextEncoding? {
    guard let zero = firstZero(bytes, 0..<bytes.count) else { return nil }
    if let encoding = EncodingGuess.utf16(bytes) { return encoding }
    throw binary(zero, path)
  }

  private static func firstZero(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let at = ByteBlocks.first(0, bytes, range)
    return at < range.upperBound ? at : nil
  }

  private static func binary(_ offset: Int, _ path: String) -> DocumentError {
    DocumentError(
      code: .binary, path: path, byteOffset: offset, message: "a NUL byte stands here: this is no text",
      advice: "exclude the file, or convert it to text")
  }

  private static func invalidUTF8(_ offset: Int, _ bytes: [UInt8], _ path: String) -> DocumentError {
    let advice =
      EncodingGuess.isDamagedUTF8(bytes)
      ? "most of the file is UTF-8: it is damaged or cut off here"
      : "name its encoding: `encoding: Big5` beside the files of a pipeline, `--encoding Big5` of a command"
    return DocumentError(
      code: .invalidUTF8, path: path, byteOffset: offset, message: "the bytes here are not UTF-8", advice: advice)
  }
}
