import HeshuRecords

/// Finds the elements of the array of rows in a JSON text that is known to be valid.
struct JSONElements {
  private let bytes: [UInt8]
  private var lexer: JSONLexer
  private var scratch: [UInt8] = []

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    lexer = JSONLexer(range)
    lexer.skipBlanks(bytes)
  }

  /// The ranges of the elements of a top array, or of the member `rows` of a top object; none for anything else.
  ///
  /// - Parameter table: the place of an object in the top object's member `tables`, whose rows are meant; nil where the top object is a table.
  static func ranges(_ bytes: [UInt8], table: Int? = nil) throws(JSONError) -> [Range<Int>] {
    var range = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count
    if let table {
      var elements = JSONElements(bytes, range)
      let tables = elements.lexer.peek(bytes) == 0x7B ? try elements.array(named: "tables") : []
      guard tables.indices.contains(table) else { return [] }
      range = tables[table]
    }
    var elements = JSONElements(bytes, range)
    return elements.lexer.peek(bytes) == 0x7B ? try elements.array(named: "rows") : try elements.array()
  }

  /// The elements of the array that a member of an object is.
  private mutating func array(named wanted: String) throws(JSONError) -> [Range<Int>] {
    lexer.at &+= 1
    while true {
      lexer.skipBlanks(bytes)
      guard lexer.peek(bytes) == 0x22 else { return [] }
      scratch.removeAll(keepingCapacity: true)
      let name = try lexer.string(bytes, scratch: &scratch)
      let isWanted = (name.isInScratch ? scratch : bytes)[name.range].elementsEqual(wanted.utf8)
      lexer.skipBlanks(bytes)
      lexer.at &+= 1
      lexer.skipBlanks(bytes)
      if isWanted { return try array() }
      try skip()
      lexer.skipBlanks(bytes)
      guard lexer.peek(bytes) == 0x2C else { return [] }
      lexer.at &+= 1
    }
  }

  private mutating func array() throws(JSONError) -> [Range<Int>] {
    guard lexer.peek(bytes) == 0x5B else { return [] }
    var ranges: [Range<Int>] = []
    lexer.at &+= 1
    while lexer.at < lexer.end {
      lexer.skipBlanks(bytes)
      if lexer.peek(bytes) == 0x5D { break }
      let start = lexer.at
      try skip()
      ranges.append(start..<lexer.at)
      lexer.skipBlanks(bytes)
      guard lexer.peek(bytes) == 0x2C else { break }
      lexer.at &+= 1
    }
    return ranges
  }

  /// Passes over one value.
  private mutating func skip() throws(JSONError) {
    var depth = 0
    while lexer.at < lexer.end {
      switch bytes[lexer.at] {
      case 0x22:
        scratch.removeAll(keepingCapacity: true)
        _ = try lexer.string(bytes, scratch: &scratch)
        if depth == 0 { return }
        continue
      case 0x7B, 0x5B: depth &+= 1
      case 0x7D, 0x5D:
        if depth == 0 { return }
        depth &-= 1
        if depth == 0 {
          lexer.at &+= 1
          return
        }
      case 0x2C, 0x20, 0x09, 0x0A, 0x0D: if depth == 0 { return }
      default: break
      }
      lexer.at &+= 1
    }
  }
}
