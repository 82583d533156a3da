import HeshuRecords

/// A pattern as a person wrote it, with its place.
public struct PatternSource: Sendable, Hashable {
  /// The pattern's name in rules, findings and `rows`.
  public var id: String
  /// The text, such as `完成投资%{MONEY:done}`.
  public var text: String
  /// Where the first character of `text` stands.
  public var location: SourceLocation
  /// How far one match may reach: within a sentence or a paragraph.
  public var scope: PatternScope

  /// Takes the parts as they are; `PatternSet` tells what is wrong with them.
  public init(id: String, text: String, location: SourceLocation, scope: PatternScope = .sentence) {
    self.id = id
    self.text = text
    self.location = location
    self.scope = scope
  }

  /// The place of the character that begins at `offset` (in UTF-8 bytes) of the text, or of its end.
  func location(atByte offset: Int) -> SourceLocation {
    var place = location
    let bytes = text.utf8
    for byte in bytes.prefix(max(0, offset)) {
      if byte == UInt8(ascii: "\n") {
        place.line += 1
        place.column = 1
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    let index = bytes.index(bytes.startIndex, offsetBy: min(max(0, offset), bytes.count))
    let isInsideScalar = index < bytes.endIndex && bytes[index] & 0xC0 == 0x80
    return isInsideScalar ? place.advanced(by: -1) : place
  }
}
