/// The encoding of a document's original bytes.
public struct TextEncoding: Sendable, Hashable, CustomStringConvertible {
  /// The name as the C library knows it, in capitals.
  public let name: String

  /// UTF-8.
  public static let utf8 = TextEncoding(canonical: "UTF-8")
  /// UTF-16, low byte first.
  public static let utf16LittleEndian = TextEncoding(canonical: "UTF-16LE")
  /// UTF-16, high byte first.
  public static let utf16BigEndian = TextEncoding(canonical: "UTF-16BE")
  /// GB18030, which contains GBK and GB 2312.
  public static let gb18030 = TextEncoding(canonical: "GB18030")

  /// The encoding of that name, in any case; GBK and GB2312 are read as GB18030, which contains both.
  ///
  /// Whether the C library has it shows when a text is decoded.
  public init(named name: String) {
    let capitals = String(decoding: name.utf8.map { $0 &- 0x61 < 26 ? $0 &- 0x20 : $0 }, as: UTF8.self)
    switch capitals {
    case "UTF8", "UTF-8-SIG": self.name = "UTF-8"
    case "GBK", "GB2312", "CP936", "GB-18030": self.name = "GB18030"
    case "UTF16LE": self.name = "UTF-16LE"
    case "UTF16BE": self.name = "UTF-16BE"
    default: self.name = capitals
    }
  }

  private init(canonical name: String) {
    self.name = name
  }

  /// Whether the C library has it.
  public var isKnown: Bool {
    switch TextConverter(from: self) {
    case .none: false
    case .some: true
    }
  }

  /// The name.
  public var description: String { name }
}
