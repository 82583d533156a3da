import HeshuRecords

extension SourceText {
  /// The most bytes that a pipeline file may have.
  static let maximumSize = 1 << 20

  /// Decodes a file; what is no text is a diagnostic, and nil is given. A byte order mark is dropped and takes no column.
  static func decode(_ bytes: [UInt8], path: String, diagnostics: inout Diagnostics) -> SourceText? {
    guard bytes.count <= maximumSize else {
      diagnostics.error(
        "too-large", "a pipeline file has at most \(maximumSize) bytes; this has \(bytes.count)",
        at: SourceLocation(file: path))
      return nil
    }
    let (scalars, isWhole) = decode(bytes)
    let source = SourceText(scalars, path: path)
    guard isWhole else {
      diagnostics.error(
        "not-utf8", "these bytes are no UTF-8", at: source.location(of: scalars.count),
        hint: "save the file with the encoding UTF-8")
      return nil
    }
    if let offset = scalars.firstIndex(where: { !isAllowed($0) }) {
      let code = String(scalars[offset].value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      diagnostics.error("control-character", "\(name) has no place in a pipeline file", at: source.location(of: offset))
      return nil
    }
    return source
  }

  /// The scalars up to the first byte that is no UTF-8, and whether that is all.
  private static func decode(_ bytes: [UInt8]) -> (scalars: [Unicode.Scalar], isWhole: Bool) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if scalar != "\u{FEFF}" || !scalars.isEmpty { scalars.append(scalar) }
      case .emptyInput: return (scalars, true)
      case .error: return (scalars, false)
      }
    }
  }

  /// Whether YAML takes the scalar. Source: YAML 1.2, section 5.1, without a byte order mark inside.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85: true
    case 0xFEFF: false
    case 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
