#if XLSX
  import CXML2

  /// Goes through the elements and texts of an XML part, without ever following what it names outside of itself.
  final class SheetXML {
    /// What the part holds next.
    enum Event: Equatable {
      case start(String)
      case end(String)
      case text(String)
    }

    private let path: String
    private let part: String
    private let bytes: [UInt8]
    private let reader: xmlTextReaderPtr
    /// The end of an element that had no content, which the library does not tell by itself.
    private var pendingEnd: String?

    init(_ bytes: [UInt8], path: String, part: String) throws(SheetReadError) {
      self.path = path
      self.part = part
      self.bytes = bytes
      guard bytes.count < Int32.max else {
        throw SheetReadError(path: path, part: part, message: "it is too big to be read")
      }
      // The library copies the memory.
      let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_COMPACT.rawValue)
      let opened = bytes.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) {
          xmlReaderForMemory($0.baseAddress, Int32($0.count), nil, nil, options)
        }
      }
      guard let opened else { throw SheetReadError(path: path, part: part, message: "it is empty") }
      reader = opened
      heshu_silence(reader)
    }

    deinit { xmlFreeTextReader(reader) }

    var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

    /// The next event; nil at the end.
    func next() throws(SheetReadError) -> Event? {
      if let name = pendingEnd {
        pendingEnd = nil
        return .end(name)
      }
      while true {
        switch xmlTextReaderRead(reader) {
        case 0: return nil
        case 1: break
        default: throw error("it is no well-formed XML")
        }
        let type = xmlTextReaderNodeType(reader)
        switch UInt32(bitPattern: type) {
        case XML_READER_TYPE_ELEMENT.rawValue:
          let name = localName
          if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
          return .start(name)
        case XML_READER_TYPE_END_ELEMENT.rawValue: return .end(localName)
        case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
          XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
          return .text(value)
        case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
          throw error("it declares a document type, which no workbook does")
        default: continue
        }
      }
    }

    /// An attribute of the element that was begun last, by its name without a prefix.
    func attribute(_ name: String) -> String? {
      if let value = xmlTextReaderGetAttribute(reader, name) { return taken(value) }
      // Prefixes are up to who wrote the file.
      guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
      defer { xmlTextReaderMoveToElement(reader) }
      repeat {
        if localName == name { return value }
      } while xmlTextReaderMoveToNextAttribute(reader) == 1
      return nil
    }

    func error(_ message: String) -> SheetReadError {
      SheetReadError(path: path, part: part, line: line, message: message)
    }

    private var localName: String { xmlTextReaderConstLocalName(reader).map { Self.string($0) } ?? "" }
    private var value: String { xmlTextReaderConstValue(reader).map { Self.string($0) } ?? "" }

    private func taken(_ text: UnsafeMutablePointer<xmlChar>) -> String {
      defer { heshu_free(text) }
      return Self.string(text)
    }

    private static func string(_ text: UnsafePointer<xmlChar>) -> String { String(cString: text) }
  }
#endif
